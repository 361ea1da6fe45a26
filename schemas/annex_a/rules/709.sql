/*
code   = "709"
says   = "The latest review conference lies outside the child protection plan, or after the snapshot."
to_do  = "Enter the latest review held under this plan, or leave it blank if there has been none."
table  = "list_7"
about  = ["reviewed", "plan_started", "plan_ended"]
weight = "explain"

[[example]]
shows = "a review before the plan, one after its end and one in the future are found; a plan may end with its review"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, reviewed
C1,       2026-05-01,   ,           2026-04-20
C2,       2026-05-01,   2026-07-01, 2026-07-20
C3,       2026-05-01,   ,           2026-10-05
C4,       2026-05-01,   2026-07-01, 2026-07-01
C5,       2026-05-01,   ,
"""
finds.list_7 = [1, 2, 3]
*/

select row_id as list_7_row
from list_7
where reviewed < plan_started or reviewed > plan_ended or reviewed > :period_end
