/*
code   = "1119"
says   = "The adopter left because the application was refused, yet it was approved."
to_do  = "Put right the reason for leaving, or clear the date of approval."
table  = "list_11"
about  = ["left_reason", "approved"]
weight = "explain"

[[example]]
shows = "refused and approved cannot both be"
given.list_11 = """
adopter_id, approved,   left,       left_reason
A1,         2026-03-01, 2026-06-01, refused
A2,         2026-03-01, 2026-06-01, withdrew
A3,         ,           2026-06-01, refused
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where left_reason = 'refused' and approved is not null
