/*
code   = "8875"
says   = "The initial conference was held on a Saturday or Sunday."
to_do  = "Correct the date of the conference."
table  = "section47"
about  = ["date_of_initial_cpc"]
weight = "error"

[[example]]
shows = "Friday, Saturday, Sunday, Monday"
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-05-09
A2,          1,              2025-05-10
A3,          1,              2025-05-11
A4,          1,              2025-05-12
A5,          1,
"""
finds.section47 = [2, 3]
*/

select row_id as section47_row
from section47
where extract(isodow from date_of_initial_cpc) in (6, 7)
