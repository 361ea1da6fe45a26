/*
code   = "902"
says   = "The latest contact is dated after the snapshot, or before the young person's birth."
to_do  = "Enter the day of the latest contact that took place."
table  = "list_9"
about  = ["last_contact", "born"]
weight = "explain"

[[example]]
shows = "a contact in the future is found"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born,       last_contact
C1,       2006-01-01, 2026-10-10
C2,       2006-01-01, 2026-09-30
C3,       2006-01-01, 2000-01-01
C4,       2006-01-01,
"""
finds.list_9 = [1, 3]
*/

select row_id as list_9_row
from list_9
where last_contact > :period_end or last_contact < born
