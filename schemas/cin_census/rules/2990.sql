/*
code   = "2990"
says   = "The case was closed after assessment (RC8 or RC9), and there is an enquiry, a plan or an initial conference in the episode."
to_do  = "Record another reason for closure, or move what does not belong to the episode."
table  = "cin_details"
about  = ["reason_for_closure", "date_of_initial_cpc", "section47.s47_actual_start_date", "child_protection_plans.cpp_start_date", "cin_plan_dates.cin_plan_start_date"]
weight = "error"
may_lack = ["section47", "child_protection_plans", "cin_plan_dates"]

[[example]]
shows = "each of the four, with either reason, in the same episode"
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure, date_of_initial_cpc
A1,          1,              RC8,
A2,          1,              RC9,
A3,          1,              RC8,
A4,          1,              RC9,                2025-05-01
A5,          1,              RC8,
A6,          1,              RC7,                2025-05-01
A1,          2,              RC8,
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A1,          1,              2025-05-01
A6,          1,              2025-05-01
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A2,          1,              1,     2025-05-01
A6,          1,              1,     2025-05-01
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A3,          1,              2025-05-01
A6,          1,              2025-05-01
"""
finds.cin_details = [1, 2, 3, 4]
finds.section47 = [1]
finds.child_protection_plans = [1]
finds.cin_plan_dates = [1]
*/

select
    cin_details.row_id            as cin_details_row,
    section47.row_id              as section47_row,
    child_protection_plans.row_id as child_protection_plans_row,
    cin_plan_dates.row_id         as cin_plan_dates_row
from cin_details
left join section47
    on section47.la_child_id = cin_details.la_child_id
    and section47.cin_details_id = cin_details.cin_details_id
left join child_protection_plans
    on child_protection_plans.la_child_id = cin_details.la_child_id
    and child_protection_plans.cin_details_id = cin_details.cin_details_id
left join cin_plan_dates
    on cin_plan_dates.la_child_id = cin_details.la_child_id
    and cin_plan_dates.cin_details_id = cin_details.cin_details_id
where cin_details.reason_for_closure in ('RC8', 'RC9')
  and (
      section47.row_id is not null
      or child_protection_plans.row_id is not null
      or cin_plan_dates.row_id is not null
      or cin_details.date_of_initial_cpc is not null
  )
