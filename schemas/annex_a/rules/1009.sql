/*
code   = "1009"
says   = "The child was matched with adopters before the decision to place the child, or after the snapshot."
to_do  = "Put right the date of the match or of the decision."
table  = "list_10"
about  = ["matched", "decided"]
weight = "explain"

[[example]]
shows = "a match before the decision and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decided,    matched
C1,       2025-11-01, 2025-10-01
C2,       2025-11-01, 2026-10-05
C3,       2025-11-01, 2026-04-01
C4,       2025-11-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where matched < decided or matched > :period_end
