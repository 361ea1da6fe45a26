/*
code   = "1112"
says   = "The adoption order was made before a child was placed with the adopter, or after the snapshot."
to_do  = "Put right the date of the order or of the placement."
table  = "list_11"
about  = ["adopted", "placed"]
weight = "explain"

[[example]]
shows = "an order before the placement and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, placed,     adopted
A1,         2026-03-01, 2026-02-01
A2,         2026-03-01, 2026-10-05
A3,         2026-03-01, 2026-08-01
A4,         2026-03-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where adopted < placed or adopted > :period_end
