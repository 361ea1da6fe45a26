/*
code   = "580"
says   = "The child was missing or away until the 18th birthday, on which care ended, but the reason care ended is not E8."
to_do  = "Record E8 as the reason: a child who turns 18 while missing leaves care for no other reason."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "absence and care must both end on the birthday itself"
given.episodes = """
child, dec,        rec
A1,    2025-06-10, E7
A2,    2025-06-10, E8
A3,    2025-06-10,
A4,    2025-06-11, E7
A5,    2025-06-10, E7
A6,    2025-06-10, E7
A7,    2025-06-10, E7
A8,    2025-06-10, E7
A9,    ,           E7
B1,    2025-06-10, E7
B2,    2025-06-10, E7
"""
given.missing = """
child, dob,        mis_end
A1,    2007-06-10, 2025-06-10
A2,    2007-06-10, 2025-06-10
A3,    2007-06-10, 2025-06-10
A4,    2007-06-10, 2025-06-10
A5,    2007-06-09, 2025-06-10
A6,    2007-06-11, 2025-06-10
A7,    2006-06-10, 2025-06-10
A8,    2008-06-10, 2025-06-10
A9,    2007-06-10, 2025-06-10
B1,    ,           2025-06-10
B2,    2007-06-10,
B3,    2007-06-10, 2025-06-10
"""
finds.episodes = [1, 3]
*/

select distinct episodes.row_id as episodes_row
from episodes
join missing on missing.child = episodes.child
where missing.mis_end = episodes.dec
  and age_on(missing.dob, missing.mis_end) = 18
  and age_on(missing.dob, missing.mis_end - interval '1 day') = 17
  and (episodes.rec is null or episodes.rec <> 'E8')
