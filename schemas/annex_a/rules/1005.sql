/*
code   = "1005"
says   = "The decision to adopt was reversed before the twelve months up to the snapshot."
to_do  = "Take the child out of the list, or put right the date of the reversal."
table  = "list_10"
about  = ["decision_reversed"]
weight = "explain"

[[example]]
shows = "a reversal a year ago to the day is outside, the day after is inside"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decision_reversed
C1,       2025-09-30
C2,       2025-10-01
C3,
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where decision_reversed <= :year_before
