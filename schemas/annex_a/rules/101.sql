/*
code   = "101"
says   = "The contact was not received in the six months up to the snapshot."
to_do  = "Take the contact out of the list, or put right its date."
table  = "list_1"
about  = ["contacted"]
weight = "explain"

[[example]]
shows = "the first day of the window is the day after the day six months before; the last is the snapshot"
with  = { period_end = 2026-09-30 }
given.list_1 = """
child_id, contacted
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
C5,
"""
finds.list_1 = [1, 4]
*/

select row_id as list_1_row
from list_1
where contacted <= :six_months_before or contacted > :period_end
