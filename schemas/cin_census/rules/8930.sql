/*
code   = "8930"
says   = "The child protection plan did not end within the census year."
to_do  = "Correct the date; leave the plan out if it ended before the year, and clear the end if it lies after it."
table  = "child_protection_plans"
about  = ["cpp_end_date"]
weight = "error"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A1,          1,              1,     2025-04-01
A2,          1,              1,     2025-03-31
A3,          1,              1,     2026-03-31
A4,          1,              1,     2026-04-01
A5,          1,              1,
"""
finds.child_protection_plans = [2, 4]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where cpp_end_date < :period_start
   or cpp_end_date > :period_end
