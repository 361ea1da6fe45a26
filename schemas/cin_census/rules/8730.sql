/*
code   = "8730"
says   = "The number of earlier child protection plans is blank or below nought."
to_do  = "Record how many plans the child had before this one, here and elsewhere; 0 if none."
table  = "child_protection_plans"
about  = ["number_of_previous_cpp"]
weight = "error"

[[example]]
shows = "none is a number"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, number_of_previous_cpp
A1,          1,              1,     0
A2,          1,              1,     -1
A3,          1,              1,
A4,          1,              1,     3
"""
finds.child_protection_plans = [2, 3]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where number_of_previous_cpp is null
   or number_of_previous_cpp < 0
