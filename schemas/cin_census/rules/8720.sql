/*
code   = "8720"
says   = "The child protection plan has no start, or one after the last day of the census year."
to_do  = "Record when the plan started; leave it out if it started after the year."
table  = "child_protection_plans"
about  = ["cpp_start_date"]
weight = "error"

[[example]]
shows = "the last day is within"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2026-03-31
A2,          1,              1,     2026-04-01
A3,          1,              1,
"""
finds.child_protection_plans = [2, 3]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where cpp_start_date is null
   or cpp_start_date > :period_end
