/*
code   = "712"
says   = "The child protection plan has run for six months or more, and no review conference is recorded."
to_do  = "Enter the latest review, or see that one is held."
table  = "list_7"
about  = ["reviewed", "plan_started"]
weight = "note"

[[example]]
shows = "an open plan from before the window without a review is found"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, reviewed
C1,       2026-02-01,   ,
C2,       2026-02-01,   ,           2026-04-28
C3,       2026-08-01,   ,
C4,       2026-02-01,   2026-04-28,
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where plan_ended is null and reviewed is null and plan_started <= :six_months_before
