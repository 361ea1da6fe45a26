/*
code   = "1011"
says   = "The adoption order was made before the child was placed for adoption, or after the snapshot."
to_do  = "Put right the date of the order or of the placement."
table  = "list_10"
about  = ["adopted", "placed"]
weight = "explain"

[[example]]
shows = "an order before the placement and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, placed,     adopted
C1,       2026-04-01, 2026-03-01
C2,       2026-04-01, 2026-10-05
C3,       2026-04-01, 2026-08-01
C4,       2026-04-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where adopted < placed or adopted > :period_end
