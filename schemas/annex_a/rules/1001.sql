/*
code   = "1001"
says   = "The child was adopted before the twelve months up to the snapshot."
to_do  = "Take the child out of the list, or put right the date of the adoption order."
table  = "list_10"
about  = ["adopted"]
weight = "explain"

[[example]]
shows = "an order a year ago to the day is outside, the day after is inside, a child who waits belongs"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, adopted
C1,       2025-09-30
C2,       2025-10-01
C3,
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where adopted <= :year_before
