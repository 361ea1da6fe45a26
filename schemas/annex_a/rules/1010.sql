/*
code   = "1010"
says   = "The child was placed for adoption before being matched with adopters, or after the snapshot."
to_do  = "Put right the date of the placement or of the match."
table  = "list_10"
about  = ["placed", "matched"]
weight = "explain"

[[example]]
shows = "a placement before the match and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, matched,    placed
C1,       2026-04-01, 2026-03-01
C2,       2026-04-01, 2026-10-05
C3,       2026-04-01, 2026-05-01
C4,       2026-04-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where placed < matched or placed > :period_end
