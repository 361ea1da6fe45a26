/*
code   = "4017"
says   = "The child protection plan starts while the child has a child in need plan."
to_do  = "End the child in need plan by the day on which the child protection plan starts."
table  = "child_protection_plans"
about  = ["cpp_start_date", "cin_plan_dates.cin_plan_start_date", "cin_plan_dates.cin_plan_end_date"]
weight = "error"

[[example]]
shows = "from the first day of the plan up to the day before its last; an open one goes on to the end of the year"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-05-01
A1,          1,              2,     2025-04-30
A1,          1,              3,     2025-05-31
A1,          1,              4,     2025-06-01
A2,          1,              1,     2026-03-31
A2,          1,              2,     2026-04-01
A3,          1,              1,     2025-05-10
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          2,              2025-05-01,          2025-06-01
A2,          1,              2025-05-01,
"""
finds.child_protection_plans = [1, 3, 5]
finds.cin_plan_dates = [1, 2]
*/

select
    protection.row_id as child_protection_plans_row,
    plan.row_id       as cin_plan_dates_row
from child_protection_plans as protection
join cin_plan_dates as plan on plan.la_child_id = protection.la_child_id
where protection.cpp_start_date >= plan.cin_plan_start_date
  and (
      protection.cpp_start_date < plan.cin_plan_end_date
      or (plan.cin_plan_end_date is null and protection.cpp_start_date <= :period_end)
  )
