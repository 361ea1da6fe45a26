/*
code   = "1117"
says   = "A child was placed with the adopter, but the number of children is blank or nought."
to_do  = "Enter how many children were placed."
table  = "list_11"
about  = ["children_placed", "placed"]
weight = "explain"

[[example]]
shows = "a date of placement needs a number"
given.list_11 = """
adopter_id, placed,     children_placed
A1,         2026-06-01,
A2,         2026-06-01, 0
A3,         2026-06-01, 2
A4,         ,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where placed is not null and (children_placed is null or children_placed = 0)
