/*
code   = "701"
says   = "The child protection plan ended before the six months up to the snapshot."
to_do  = "Take the plan out of the list, or put right its end date."
table  = "list_7"
about  = ["plan_ended"]
weight = "explain"

[[example]]
shows = "an end six months ago to the day is outside, one the day after is inside, an open plan belongs"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended
C1,       2025-05-01,   2026-03-30
C2,       2025-05-01,   2026-03-31
C3,       2025-05-01,
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where plan_ended <= :six_months_before
