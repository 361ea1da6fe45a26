/*
code   = "8935"
says   = "The child has more than one open child protection plan."
to_do  = "End the plans that have ended: one at the most is open."
table  = "child_protection_plans"
about  = ["cpp_end_date"]
weight = "error"

[[example]]
shows = "in one episode or in two, whatever their numbers"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A1,          1,              1,
A1,          1,              2,
A2,          1,              1,
A2,          2,              1,
A3,          1,              1,
A3,          2,              1,     2025-06-01
"""
finds.child_protection_plans = [1, 2, 3, 4]
*/

with opened as (
    select row_id, count(*) over (partition by la_child_id) as plans
    from child_protection_plans
    where cpp_end_date is null
      and la_child_id is not null
)

select row_id as child_protection_plans_row
from opened
where plans > 1
