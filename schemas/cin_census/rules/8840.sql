/*
code   = "8840"
says   = "The child protection plan starts and ends on the same day."
to_do  = "Correct one of the two dates, or leave the plan out if there was none."
table  = "child_protection_plans"
about  = ["cpp_end_date", "cpp_start_date"]
weight = "error"

[[example]]
shows = "only on the same day"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-06-01,     2025-06-01
A2,          1,              1,     2025-06-01,     2025-06-02
A3,          1,              1,     2025-06-01,
A4,          1,              1,     ,
"""
finds.child_protection_plans = [1]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where cpp_start_date = cpp_end_date
