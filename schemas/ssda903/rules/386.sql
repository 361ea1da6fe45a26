/*
code   = "386"
says   = "An adoption (E11 or E12) is dated on or after the 18th birthday."
to_do  = "Put right the date of birth, the end date or the reason for ending: nobody of 18 can be adopted."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "the day before the birthday is in time, the birthday is not; other reasons, open episodes and unknown ages are not found"
given.episodes = """
child, rec, dec
A1,    E11, 2025-06-09
A2,    E11, 2025-06-10
A3,    E12, 2025-06-10
A4,    E13, 2025-06-10
A5,    E11,
A6,    E11, 2025-06-10
A7,    E12, 2026-01-10
A8,    ,    2025-06-10
"""
given.header = """
child, dob
A1,    2007-06-10
A2,    2007-06-10
A3,    2007-06-10
A4,    2007-06-10
A5,    2007-06-10
A6,
A7,    2006-06-10
A8,    2007-06-10
"""
finds.episodes = [2, 3, 7]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.rec in ('E11', 'E12')
  and age_on(header.dob, episodes.dec) >= 18
