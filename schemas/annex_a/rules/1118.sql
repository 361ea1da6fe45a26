/*
code   = "1118"
says   = "Children are counted as placed with the adopter, but the date is missing."
to_do  = "Enter the day the children were placed."
table  = "list_11"
about  = ["placed", "children_placed"]
weight = "explain"

[[example]]
shows = "a number above nought needs a date"
given.list_11 = """
adopter_id, placed,     children_placed
A1,         ,           1
A2,         ,           0
A3,         2026-06-01, 1
A4,         ,
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where children_placed > 0 and placed is null
