/*
code   = "387"
says   = "A child under 14 left care for independent living (E5 or E6)."
to_do  = "Put right the date of birth, the end date or the reason for ending."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "the day before the birthday is too early, the birthday is not; other reasons, open episodes and unknown ages are not found"
given.episodes = """
child, rec, dec
A1,    E5,  2025-06-10
A2,    E5,  2025-06-09
A3,    E6,  2025-06-09
A4,    E7,  2025-06-09
A5,    E6,
A6,    E5,  2025-06-09
A7,    E6,  2024-01-10
A8,    ,    2025-06-09
"""
given.header = """
child, dob
A1,    2011-06-10
A2,    2011-06-10
A3,    2011-06-10
A4,    2011-06-10
A5,    2011-06-10
A6,
A7,    2011-06-10
A8,    2011-06-10
"""
finds.episodes = [2, 3, 7]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.rec in ('E5', 'E6')
  and age_on(header.dob, episodes.dec) < 14
