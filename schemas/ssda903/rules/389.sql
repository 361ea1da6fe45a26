/*
code   = "389"
says   = "The child went to residential care paid for by adult services (E7) and was not yet 16."
to_do  = "Put right the date of birth, the end date or the reason for ending; if the end date is blank, enter it."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "from the 16th birthday it is possible, the day before and without a day it is not; an unknown age is not found"
given.episodes = """
child, rec, dec
A1,    E7,  2025-06-10
A2,    E7,  2025-06-09
A3,    E7,
A4,    E8,  2025-06-09
A5,    ,    2025-06-09
A6,    E7,  2025-06-09
A7,    E7,  32/13/2025
A8,    E8,
A9,    E7,
"""
given.header = """
child, dob
A1,    2009-06-10
A2,    2009-06-10
A3,    2009-06-10
A4,    2009-06-10
A5,    2009-06-10
A6,
A7,    2009-06-10
A8,    2009-06-10
A9,
"""
finds.episodes = [2, 3]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.rec = 'E7'
  and episodes.dec_wrong is null
  and header.dob is not null
  and (episodes.dec is null or age_on(header.dob, episodes.dec) < 16)
