/*
code   = "407"
says   = "A special guardianship (E45 to E48) is dated after the 18th birthday."
to_do  = "Put right the date of birth, the end date or the reason for ending: a guardian can be appointed up to 18 only."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "the birthday is in time, the day after is not; other reasons, open episodes and unknown ages are not found"
given.episodes = """
child, rec, dec
A1,    E45, 2025-06-10
A2,    E45, 2025-06-11
A3,    E46, 2025-06-11
A4,    E47, 2025-06-11
A5,    E48, 2025-06-11
A6,    E44, 2025-06-11
A7,    E45,
A8,    E45, 2025-06-11
A9,    E46, 2026-01-10
B1,    ,    2025-06-11
"""
given.header = """
child, dob
A1,    2007-06-10
A2,    2007-06-10
A3,    2007-06-10
A4,    2007-06-10
A5,    2007-06-10
A6,    2007-06-10
A7,    2007-06-10
A8,
A9,    2006-06-10
B1,    2007-06-10
"""
finds.episodes = [2, 3, 4, 5, 9]
finds.header   = [2, 3, 4, 5, 9]
*/

select episodes.row_id as episodes_row, header.row_id as header_row
from episodes
join header on header.child = episodes.child
where episodes.rec in ('E45', 'E46', 'E47', 'E48')
  and age_on(header.dob, episodes.dec - interval '1 day') >= 18
