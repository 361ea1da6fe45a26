/*
code   = "830"
says   = "The child is said to have returned to care within the last 12 months, but has been in care for longer than that."
to_do  = "Change the answer to no, or put right the day this time in care began."
table  = "list_8"
about  = ["is_return_to_care", "care_started"]
weight = "explain"

[[example]]
shows = "a return needs a start within the twelve months"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, is_return_to_care
C1,       2025-09-30,   true
C2,       2025-10-01,   true
C3,       2024-01-01,   false
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where is_return_to_care = true and care_started <= :year_before
