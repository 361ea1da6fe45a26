/*
code   = "1007"
says   = "The decision to place the child for adoption is before the child came into care, or after the snapshot."
to_do  = "Put right the date of the decision or of coming into care."
table  = "list_10"
about  = ["decided", "entered_care"]
weight = "explain"

[[example]]
shows = "a decision before care and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, entered_care, decided
C1,       2025-06-01,   2025-05-01
C2,       2025-06-01,   2026-10-05
C3,       2025-06-01,   2025-11-01
C4,       2025-06-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where decided < entered_care or decided > :period_end
