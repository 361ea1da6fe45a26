/*
code   = "2990"
says   = "The case was closed after assessment (RC8 or RC9), and there is an enquiry, a plan or an initial conference in the episode."
to_do  = "Record another reason for closure, or move what does not belong to the episode."
table  = "cin_details"
about  = ["reason_for_closure", "date_of_initial_cpc", "section47.s47_actual_start_date", "child_protection_plans.cpp_start_date", "cin_plan_dates.cin_plan_start_date"]
weight = "error"
may_lack = ["section47", "child_protection_plans", "cin_plan_dates"]

[[example]]
shows = "each of the four, with either reason, in the same episode; several are found together"
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure, date_of_initial_cpc
A1,          1,              RC8,
A2,          1,              RC9,
A3,          1,              RC8,
A4,          1,              RC9,                2025-05-01
A5,          1,              RC8,
A6,          1,              RC7,                2025-05-01
A1,          2,              RC8,
A7,          1,              RC9,                2025-05-01
A5,          2,              ,                   2025-05-01
A2,          2,              RC8,
A3,          2,              RC9,
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A1,          1,              2025-05-01
A6,          1,              2025-05-01
A7,          1,              2025-05-01
A7,          1,              2025-05-02
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A2,          1,              1,     2025-05-01
A6,          1,              1,     2025-05-01
A7,          1,              1,     2025-05-01
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A3,          1,              2025-05-01
A6,          1,              2025-05-01
A7,          1,              2025-05-01
"""
finds.cin_details = [1, 2, 3, 4, 8]
finds.section47 = [1, 3, 4]
finds.child_protection_plans = [1, 3]
finds.cin_plan_dates = [1, 3]
*/

with closed as (
    select row_id, la_child_id, cin_details_id, date_of_initial_cpc
    from cin_details
    where reason_for_closure in ('RC8', 'RC9')
)

-- Each thing that should not be there is an error of its own: joined together, two enquiries and two plans would be four.
select
    closed.row_id        as cin_details_row,
    it.row_id            as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from section47 as it
join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id

union all

select
    closed.row_id        as cin_details_row,
    cast(null as bigint) as section47_row,
    it.row_id            as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from child_protection_plans as it
join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id

union all

select
    closed.row_id        as cin_details_row,
    cast(null as bigint) as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    it.row_id            as cin_plan_dates_row
from cin_plan_dates as it
join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id

union all

select
    row_id               as cin_details_row,
    cast(null as bigint) as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from closed
where date_of_initial_cpc is not null
