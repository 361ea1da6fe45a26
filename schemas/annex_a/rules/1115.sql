/*
code   = "1115"
says   = "A reason for leaving the process is given but no date."
to_do  = "Enter the day the adopter left, or clear the reason."
table  = "list_11"
about  = ["left", "left_reason"]
weight = "explain"

[[example]]
shows = "a reason without a date is found"
given.list_11 = """
adopter_id, left,       left_reason
A1,         ,           withdrew
A2,         2026-06-01, withdrew
A3,         ,
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where left_reason is not null and list_11.left is null
