/*
code   = "4001"
says   = "A child protection plan and a child in need plan are open in the same episode."
to_do  = "End the child in need plan on the day on which the child protection plan started."
table  = "cin_plan_dates"
about  = ["cin_plan_end_date", "child_protection_plans.cpp_end_date"]
weight = "error"

[[example]]
shows = "both open, in one episode, and the plan has begun"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-05-01,
A2,          1,              2025-05-01,          2025-06-01
A3,          1,              2025-05-01,
A4,          1,              ,
A5,          1,              2025-05-01,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A1,          1,              1,
A2,          1,              1,
A3,          1,              1,     2025-06-01
A4,          1,              1,
A5,          2,              1,
"""
finds.cin_plan_dates = [1]
finds.child_protection_plans = [1]
*/

select
    plan.row_id       as cin_plan_dates_row,
    protection.row_id as child_protection_plans_row
from cin_plan_dates as plan
join child_protection_plans as protection
    on protection.la_child_id = plan.la_child_id
    and protection.cin_details_id = plan.cin_details_id
where plan.cin_plan_start_date is not null
  and plan.cin_plan_end_date is null
  and protection.cpp_end_date is null
