/*
code   = "460"
says   = "The child stayed with the same carers on turning 18 (E17), and the end is dated before that birthday."
to_do  = "Put right the date of birth, the end date or the reason for ending."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "the birthday is right, the day before is too early; other reasons, open episodes and unknown ages are not found"
given.episodes = """
child, rec, dec
A1,    E17, 2025-06-10
A2,    E17, 2025-06-09
A3,    E8,  2025-06-09
A4,    E17,
A5,    E17, 2025-06-09
A6,    E17, 2024-01-01
A7,    ,    2025-06-09
"""
given.header = """
child, dob
A1,    2007-06-10
A2,    2007-06-10
A3,    2007-06-10
A4,    2007-06-10
A5,
A6,    2007-06-10
A7,    2007-06-10
"""
finds.episodes = [2, 6]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.rec = 'E17'
  and age_on(header.dob, episodes.dec) < 18
