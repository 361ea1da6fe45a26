/*
code   = "8925"
says   = "The child protection plan ends before it starts."
to_do  = "Correct whichever of the two dates is wrong."
table  = "child_protection_plans"
about  = ["cpp_end_date", "cpp_start_date"]
weight = "error"

[[example]]
shows = "on the same day is for another rule"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-06-01,     2025-06-01
A2,          1,              1,     2025-06-01,     2025-05-31
A3,          1,              1,     2025-06-01,
A4,          1,              1,     ,               2025-05-31
"""
finds.child_protection_plans = [2]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where cpp_end_date < cpp_start_date
