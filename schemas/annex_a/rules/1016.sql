/*
code   = "1016"
says   = "The placement with foster carers who may adopt is before care, after the placement for adoption, or after the snapshot."
to_do  = "Put right the date of the fostering placement."
table  = "list_10"
about  = ["placed_ffa", "entered_care", "placed"]
weight = "explain"

[[example]]
shows = "fostering comes between care and adoption"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, entered_care, placed_ffa, placed
C1,       2025-06-01,   2025-05-01,
C2,       2025-06-01,   2026-05-01, 2026-04-01
C3,       2025-06-01,   2026-10-05,
C4,       2025-06-01,   2025-06-01, 2026-04-01
C5,       2025-06-01,   ,           2026-04-01
"""
finds.list_10 = [1, 2, 3]
*/

select row_id as list_10_row
from list_10
where placed_ffa < entered_care or placed_ffa > placed or placed_ffa > :period_end
