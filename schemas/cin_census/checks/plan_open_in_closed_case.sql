/*
code   = "plan_open_in_closed_case"
says   = "The case was closed, and a plan in it was not ended."
to_do  = "Record when the plan ended, or open the case again."
table  = "cin_details"
about  = ["cin_closure_date", "cin_plan_dates.cin_plan_end_date", "child_protection_plans.cpp_end_date"]
weight = "explain"
may_lack = ["cin_plan_dates", "child_protection_plans"]

[[example]]
shows = "plans of either kind, in the same episode"
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date
A1,          1,              2025-06-01
A2,          1,              2025-06-01
A3,          1,              2025-06-01
A4,          1,
A1,          2,              2025-08-01
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_end_date
A1,          1,
A3,          1,              2025-05-01
A4,          1,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A2,          1,              1,
A3,          1,              1,     2025-05-01
A4,          1,              1,
"""
finds.cin_details = [1, 2]
finds.cin_plan_dates = [1]
finds.child_protection_plans = [1]
*/

select
    cin_details.row_id as cin_details_row,
    plan.row_id        as cin_plan_dates_row,
    protection.row_id  as child_protection_plans_row
from cin_details
left join (select row_id, la_child_id, cin_details_id from cin_plan_dates where cin_plan_end_date is null) as plan
    on plan.la_child_id = cin_details.la_child_id
    and plan.cin_details_id = cin_details.cin_details_id
left join (select row_id, la_child_id, cin_details_id from child_protection_plans where cpp_end_date is null) as protection
    on protection.la_child_id = cin_details.la_child_id
    and protection.cin_details_id = cin_details.cin_details_id
where cin_details.cin_closure_date is not null
  and (plan.row_id is not null or protection.row_id is not null)
