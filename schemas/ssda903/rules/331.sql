/*
code   = "331"
says   = "The child was matched with adopters after the start of the episode that ended in the adoption."
to_do  = "Put right the day of the match, or the start of the episode: the match comes before the child moves in."
table  = "ad1"
about  = ["date_match"]
weight = "error"

[[example]]
shows = "the day after is found, the same day is not; only the episode that ended in adoption counts, of either kind"
given.ad1 = """
child, date_match
A1,    2025-06-02
A2,    2025-06-02
A3,    2025-06-01
A4,    2025-06-02
A5,
A6,    2025-06-02
"""
given.episodes = """
child, decom,      rec
A1,    2025-05-01, X1
A1,    2025-06-01, E11
A2,    2025-06-01, E12
A3,    2025-06-01, E12
A4,    2025-06-01, E13
A4,    2025-05-01,
A5,    2025-06-01, E11
A6,    ,           E11
"""
finds.ad1      = [1, 2]
finds.episodes = [2, 3]
*/

select ad1.row_id as ad1_row, episodes.row_id as episodes_row
from ad1
join episodes on episodes.child = ad1.child
where episodes.rec in ('E11', 'E12')
  and ad1.date_match > episodes.decom
