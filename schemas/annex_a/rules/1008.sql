/*
code   = "1008"
says   = "The placement order was made before the decision to place the child, or after the snapshot."
to_do  = "Put right the date of the order or of the decision."
table  = "list_10"
about  = ["placement_order", "decided"]
weight = "explain"

[[example]]
shows = "an order before the decision and one in the future are found; no order is needed with consent"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decided,    placement_order
C1,       2025-11-01, 2025-10-01
C2,       2025-11-01, 2026-10-05
C3,       2025-11-01, 2026-02-01
C4,       2025-11-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where placement_order < decided or placement_order > :period_end
