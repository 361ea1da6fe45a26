/*
code   = "1014"
says   = "The decision to adopt was reversed before it was taken, or after the snapshot."
to_do  = "Put right the date of either decision."
table  = "list_10"
about  = ["decision_reversed", "decided"]
weight = "explain"

[[example]]
shows = "a reversal before the decision and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decided,    decision_reversed
C1,       2026-04-01, 2026-03-01
C2,       2026-04-01, 2026-10-05
C3,       2026-04-01, 2026-08-01
C4,       2026-04-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where decision_reversed < decided or decision_reversed > :period_end
