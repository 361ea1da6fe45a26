/*
code   = "8870Q"
says   = "The day by which the initial conference should be held is a Saturday or Sunday."
to_do  = "Correct the day: 15 working days after the strategy discussion is never a weekend."
table  = "section47"
about  = ["initial_cpc_target"]
weight = "explain"

[[example]]
shows = "Friday, Saturday, Sunday, Monday"
given.section47 = """
la_child_id, cin_details_id, initial_cpc_target
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
where extract(isodow from initial_cpc_target) in (6, 7)
