/*
code   = "1006"
says   = "The child comes into care after the snapshot."
to_do  = "Put right the date the child came into care."
table  = "list_10"
about  = ["entered_care"]
weight = "explain"

[[example]]
shows = "the day of the snapshot is fine, the day after is not"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, entered_care
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_10 = [2]
*/

select row_id as list_10_row
from list_10
where entered_care > :period_end
