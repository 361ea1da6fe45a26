/*
code   = "582"
says   = "The child was adopted on the very day of being matched with the adopters."
to_do  = "Put right the date of the match or of the adoption: months lie between the two."
table  = "episodes"
about  = ["dec"]
weight = "error"

[[example]]
shows = "the same day is found after an adoption only; a match the day before is not"
given.episodes = """
child, dec,        rec
A1,    2025-06-01, E11
A2,    2025-06-01, E12
A3,    2025-06-01, X1
A4,    2025-06-01, E11
A5,    2025-06-01, E12
A6,    ,           E11
A7,    2025-06-01, E11
"""
given.ad1 = """
child, date_match
A1,    2025-06-01
A2,    2025-06-01
A3,    2025-06-01
A4,    2025-05-31
A5,
A6,
A8,    2025-06-01
"""
finds.episodes = [1, 2]
*/

select distinct episodes.row_id as episodes_row
from episodes
join ad1 on ad1.child = episodes.child
where episodes.rec in ('E11', 'E12')
  and episodes.dec = ad1.date_match
