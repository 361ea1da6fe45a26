/*
code   = "910"
says   = "The authority is said to be in touch, but the latest contact was six months ago or earlier."
to_do  = "Enter the latest contact, or change the answer to no."
table  = "list_9"
about  = ["in_touch", "last_contact"]
weight = "explain"

[[example]]
shows = "an old contact belies a yes"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, in_touch, last_contact
C1,       YES,      2026-03-30
C2,       YES,      2026-03-31
C3,       NO,       2025-03-30
C4,       YES,
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where in_touch = 'YES' and last_contact <= :six_months_before
