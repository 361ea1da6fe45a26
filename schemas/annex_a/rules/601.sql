/*
code   = "601"
says   = "The episode of need ended before the six months up to the snapshot."
to_do  = "Take the child out of the list, or put right the closure date."
table  = "list_6"
about  = ["cin_ended"]
weight = "explain"

[[example]]
shows = "a closure six months ago to the day is outside, one the day after is inside, an open case belongs"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended
C1,       2025-05-01,  2026-03-30
C2,       2025-05-01,  2026-03-31
C3,       2025-05-01,
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where cin_ended <= :six_months_before
