/*
code   = "706"
says   = "The child protection plan starts after the snapshot."
to_do  = "Put right the start date, or leave the plan for the next snapshot."
table  = "list_7"
about  = ["plan_started"]
weight = "explain"

[[example]]
shows = "a start on the day of the snapshot is fine, one the day after is not"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_7 = [2]
*/

select row_id as list_7_row
from list_7
where plan_started > :period_end
