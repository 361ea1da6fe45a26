/*
code   = "1116"
says   = "The adopter left the process before its end, yet an adoption order was made."
to_do  = "Clear the date of leaving, or the date of the order."
table  = "list_11"
about  = ["left", "adopted"]
weight = "explain"

[[example]]
shows = "only an adopter with both dates is found"
given.list_11 = """
adopter_id, adopted,    left
A1,         2026-06-01, 2026-07-01
A2,         2026-06-01,
A3,         ,           2026-07-01
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where list_11.left is not null and adopted is not null
