/*
code   = "904"
says   = "The latest pathway plan review is dated after the snapshot, or before the young person's birth."
to_do  = "Enter the day of the latest review that took place."
table  = "list_9"
about  = ["pathway_reviewed", "born"]
weight = "explain"

[[example]]
shows = "a review in the future is found"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born,       pathway_reviewed
C1,       2006-01-01, 2026-10-10
C2,       2006-01-01, 2026-09-30
C3,       2006-01-01, 2000-01-01
C4,       2006-01-01,
"""
finds.list_9 = [1, 3]
*/

select row_id as list_9_row
from list_9
where pathway_reviewed > :period_end or pathway_reviewed < born
