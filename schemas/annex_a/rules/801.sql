/*
code   = "801"
says   = "The child left care before the six months up to the snapshot."
to_do  = "Take the child out of the list, or put right the date of leaving care."
table  = "list_8"
about  = ["care_ended"]
weight = "explain"

[[example]]
shows = "leaving six months ago to the day is outside, the day after is inside, a child in care belongs"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended
C1,       2025-05-01,   2026-03-30
C2,       2025-05-01,   2026-03-31
C3,       2025-05-01,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended <= :six_months_before
