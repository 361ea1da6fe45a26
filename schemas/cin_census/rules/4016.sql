/*
code   = "4016"
says   = "The child in need plan starts while the child is under a child protection plan."
to_do  = "Correct the dates: the child protection plan ends before a child in need plan starts."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date", "child_protection_plans.cpp_start_date", "child_protection_plans.cpp_end_date"]
weight = "error"

[[example]]
shows = "from the first day of protection up to the day before its last; open protection goes on to the end of the year"
with  = { period_end = 2026-03-31 }
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A1,          1,              2025-05-01
A1,          1,              2025-04-30
A1,          1,              2025-05-31
A1,          1,              2025-06-01
A2,          1,              2026-03-31
A2,          1,              2026-04-01
A3,          1,              2025-05-10
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          2,              1,     2025-05-01,     2025-06-01
A2,          1,              1,     2025-05-01,
"""
finds.cin_plan_dates = [1, 3, 5]
finds.child_protection_plans = [1, 2]
*/

select
    plan.row_id       as cin_plan_dates_row,
    protection.row_id as child_protection_plans_row
from cin_plan_dates as plan
join child_protection_plans as protection on protection.la_child_id = plan.la_child_id
where plan.cin_plan_start_date >= protection.cpp_start_date
  and (
      plan.cin_plan_start_date < protection.cpp_end_date
      or (protection.cpp_end_date is null and plan.cin_plan_start_date <= :period_end)
  )
