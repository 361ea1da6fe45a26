/*
code   = "711"
says   = "The child protection plan has run for more than six weeks, and no visit is recorded."
to_do  = "Enter the latest visit, or see that the child is visited."
table  = "list_7"
about  = ["visited", "plan_started"]
weight = "note"

[[example]]
shows = "an open plan of two months without a visit is found; a new plan and a plan that has ended are not"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, visited
C1,       2026-07-30,   ,
C2,       2026-07-30,   ,           2026-09-20
C3,       2026-09-15,   ,
C4,       2026-05-01,   2026-08-01,
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where plan_ended is null and visited is null and days_between(plan_started, :period_end) > 42
