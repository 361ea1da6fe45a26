/*
code   = "1101"
says   = "The adoption order was made before the twelve months up to the snapshot."
to_do  = "Take the adopter out of the list, or put right the date of the order."
table  = "list_11"
about  = ["adopted"]
weight = "explain"

[[example]]
shows = "an order a year ago to the day is outside, the day after is inside"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, adopted
A1,         2025-09-30
A2,         2025-10-01
A3,
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where adopted <= :year_before
