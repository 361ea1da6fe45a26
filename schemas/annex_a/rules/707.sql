/*
code   = "707"
says   = "The child protection plan ended before it started, or after the snapshot."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "list_7"
about  = ["plan_ended", "plan_started"]
weight = "explain"

[[example]]
shows = "an end before the start and an end in the future are found"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended
C1,       2026-06-01,   2026-05-01
C2,       2026-06-01,   2026-10-01
C3,       2026-06-01,   2026-08-01
C4,       2026-06-01,
"""
finds.list_7 = [1, 2]
*/

select row_id as list_7_row
from list_7
where plan_ended < plan_started or plan_ended > :period_end
