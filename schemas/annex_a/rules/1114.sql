/*
code   = "1114"
says   = "The adopter left the process but no reason is given."
to_do  = "Enter the reason the adopter left."
table  = "list_11"
about  = ["left_reason", "left"]
weight = "explain"

[[example]]
shows = "leaving without a reason is found"
given.list_11 = """
adopter_id, left,       left_reason
A1,         2026-06-01,
A2,         2026-06-01, withdrew
A3,         ,
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where list_11.left is not null and left_reason is null
