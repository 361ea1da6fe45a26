/*
code   = "1016"
says   = "There are care leaver's details for a young person of 17 or 18 who left care on the last birthday or after it."
to_do  = "Leave the details blank: who was in care up to that birthday is not asked about yet. If care ended before it, put right the episode's end."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"
since  = 2024

[[example]]
shows = "an end on the birthday or after it is found, one of the day before is not; any detail counts"
given.oc3 = """
child, dob,        in_touch, activ, accom
A1,    2008-06-01, YES,      ,
A2,    2008-06-01, ,         F1,
A3,    2008-06-01, ,         ,      B1
A4,    2008-06-01, ,         ,
A5,    2008-06-01, YES,      F1,    B1
A6,    2008-06-01, YES,      F1,    B1
A7,    ,           YES,      F1,    B1
A8,    2008-06-01, YES,      F1,    B1
"""
given.episodes = """
child, dec
A1,    2025-06-01
A2,    2025-06-02
A3,    2025-06-01
A4,    2025-06-02
A5,    2025-05-31
A6,
A7,    2025-06-02
A8,    2025-05-01
A8,    2026-06-02
"""
finds.oc3 = [1, 2, 3, 8]

[[example]]
shows = "only those who are 17 or 18 when the year ends"
given.oc3 = """
child, dob,        in_touch
A1,    2009-04-01, YES
A2,    2009-03-31, YES
A3,    2007-04-01, YES
A4,    2007-03-31, YES
"""
given.episodes = """
child, dec
A1,    2026-03-31
A2,    2026-03-31
A3,    2026-03-31
A4,    2026-03-31
"""
finds.oc3 = [2, 3]
*/

-- Whoever was as old on the day care ended as at the end of the year has had the birthday by then.
select oc3.row_id as oc3_row
from oc3
join episodes on episodes.child = oc3.child
where (oc3.in_touch is not null or oc3.activ is not null or oc3.accom is not null)
  and age_on(oc3.dob, :period_end) in (17, 18)
  and age_on(oc3.dob, episodes.dec) >= age_on(oc3.dob, :period_end)
