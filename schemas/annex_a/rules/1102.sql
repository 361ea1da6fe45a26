/*
code   = "1102"
says   = "The adopter left the process before the twelve months up to the snapshot."
to_do  = "Take the adopter out of the list, or put right the date of leaving."
table  = "list_11"
about  = ["left"]
weight = "explain"

[[example]]
shows = "leaving a year ago to the day is outside, the day after is inside"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, left
A1,         2025-09-30
A2,         2025-10-01
A3,
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where list_11.left <= :year_before
