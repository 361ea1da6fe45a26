/*
code   = "352"
says   = "The child came into care on or after the eighteenth birthday."
to_do  = "Put right the start of the episode, or the date of birth."
table  = "episodes"
about  = ["decom", "rne"]
weight = "error"

[[example]]
shows = "the birthday is found, the day before is not; only the start of a period of care is asked"
given.header = """
child, dob
A1,    2007-06-10
A2,    2007-06-10
A3,    2007-06-10
A4,    2007-06-10
A5,
A6,    2007-06-10
A6,    2007-06-10
"""
given.episodes = """
child, decom,      rne
A1,    2025-06-10, S
A2,    2025-06-09, S
A3,    2025-06-11, P
A4,    2025-06-11,
A5,    2025-06-11, S
A6,    2025-06-11, S
A7,    2025-06-11, S
A1,    ,           S
"""
finds.episodes = [1, 6]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.rne = 'S'
  and age_on(header.dob, episodes.decom) >= 18
