/*
code   = "1007"
says   = "There are care leaver's details for a young person of 17 or 18 who was in care on the last birthday."
to_do  = "Leave the details blank: who was still in care on that birthday is not asked about. If the young person had left by then, put right the episodes."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "in care on the birthday is found: from an episode that began on the day or before and ended after it or not at all"
given.oc3 = """
child, dob,        in_touch
A1,    2008-06-01, YES
A2,    2008-06-01, YES
A3,    2008-06-01, YES
A4,    2008-06-01, YES
A5,    2008-06-01, YES
A6,    2008-06-01, YES
A7,    2008-06-01, YES
A8,    2008-06-01, YES
"""
given.episodes = """
child, decom,      dec
A1,    2025-06-01, 2025-06-02
A2,    2025-06-02, 2025-07-01
A3,    2024-06-01, 2025-06-01
A4,    2025-06-01,
A5,    2025-06-02,
A6,    2025-01-01, abc
A7,    2025-01-01, 2026-06-02
A8,    abc,        2025-07-01
"""
finds.oc3 = [1, 4, 7]

[[example]]
shows = "any detail counts, at 17 and at 18; the birthday is the last one before the year ended"
given.oc3 = """
child, dob,        in_touch, activ, accom
A1,    2008-03-31, YES,      ,
A2,    2009-03-31, ,         F1,
A3,    2009-03-31, ,         ,      B1
A4,    2009-03-31, ,         ,
A5,    2009-04-01, YES,      F1,    B1
A6,    2007-03-31, YES,      F1,    B1
A7,    2007-04-01, YES,      F1,    B1
A8,    ,           YES,      F1,    B1
A9,    2007-04-01, YES,      F1,    B1
"""
given.episodes = """
child, decom,      dec
A1,    2025-04-01,
A2,    2025-04-01,
A3,    2025-04-01,
A4,    2025-04-01,
A5,    2025-04-01,
A6,    2025-04-01,
A7,    2025-04-01,
A8,    2025-04-01,
A9,    2025-01-01, 2025-04-01
"""
finds.oc3 = [1, 2, 3, 7]
*/

-- Age tells of the birthday without naming it: the day before an episode that began by then, the young
-- person was younger; the day before one that ended after it, already as old as at the end of the year.
select oc3.row_id as oc3_row
from oc3
join episodes on episodes.child = oc3.child
where (oc3.in_touch is not null or oc3.activ is not null or oc3.accom is not null)
  and age_on(oc3.dob, :period_end) in (17, 18)
  and age_on(oc3.dob, episodes.decom - interval '1 day') < age_on(oc3.dob, :period_end)
  and (age_on(oc3.dob, episodes.dec - interval '1 day') >= age_on(oc3.dob, :period_end)
       or (episodes.dec is null and episodes.dec_wrong is null))
