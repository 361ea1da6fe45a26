/*
code   = "1014"
says   = "A care leaver who was not in care this year is in the table of unaccompanied children seeking asylum."
to_do  = "Take the young person out of that table: it is about children who were in care in the year. If the young person was, put right the episodes."
table  = "uasc"
about  = ["duc"]
weight = "error"

[[example]]
shows = "care that ended before the year or began after it is found; care on its first or last day is not"
given.uasc = """
child, duc
A1,    2026-01-01
A2,    2026-01-01
A3,    2026-01-01
A4,    2026-01-01
A5,
A6,    2026-01-01
A7,    2026-01-01
A8,    2026-01-01
A9,    2026-01-01
"""
given.oc3 = """
child, in_touch
A1,    YES
A2,    YES
A3,    YES
A4,    YES
A5,    YES
A6,    YES
A7,    YES
A8,    YES
A9,    YES
"""
given.episodes = """
child, decom,      dec
A1,    2024-01-01, 2025-03-31
A2,    2024-01-01, 2025-04-01
A3,    2026-03-31, 2026-05-01
A4,    2026-04-01, 2026-05-01
A6,    2024-01-01,
A7,    2024-01-01, abc
A8,    abc,        2025-04-01
A9,    2024-01-01, 2024-06-01
A9,    2025-05-01, 2025-06-01
,      2025-05-01, 2025-06-01
"""
finds.uasc = [1, 4, 5]
finds.oc3 = [1, 4, 5]

[[example]]
shows = "any of the care leaver's details counts; one who is in one of the two tables alone is not found"
given.uasc = """
child, duc
A1,    2026-01-01
A2,    2026-01-01
A3,    2026-01-01
A4,    2026-01-01
A5,    2026-01-01
"""
given.oc3 = """
child, in_touch, activ, accom
A4,    ,         ,
A3,    ,         ,      B1
A2,    ,         F1,
A1,    YES,      ,
A6,    YES,      F1,    B1
"""
given.episodes = """
child, decom,      dec
A1,    2024-01-01, 2024-06-01
"""
finds.uasc = [1, 2, 3]
finds.oc3 = [2, 3, 4]
*/

-- Where a day cannot be read, the episode may lie in the year.
with in_care as (
    select distinct child
    from episodes
    where (decom is null or decom <= :period_end)
      and (dec is null or dec >= :period_start)
)

select
    uasc.row_id as uasc_row,
    oc3.row_id as oc3_row
from uasc
join oc3 on oc3.child = uasc.child
left join in_care on in_care.child = uasc.child
where in_care.child is null
  and (oc3.in_touch is not null or oc3.activ is not null or oc3.accom is not null)
