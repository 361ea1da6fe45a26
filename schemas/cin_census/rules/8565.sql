/*
code   = "8565"
says   = "The case was closed before something in it began or ended."
to_do  = "Correct the day of closure, or the dates of what came after it."
table  = "cin_details"
about  = ["cin_closure_date", "date_of_initial_cpc", "assessments.assessment_actual_start_date", "assessments.assessment_authorisation_date", "section47.s47_actual_start_date", "section47.date_of_initial_cpc", "child_protection_plans.cpp_end_date", "cin_plan_dates.cin_plan_start_date", "cin_plan_dates.cin_plan_end_date"]
weight = "error"
may_lack = ["assessments", "section47", "child_protection_plans", "cin_plan_dates"]

[[example]]
shows = "on the day of closure is fine; each date a day after is found, in the same episode; several are found together"
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date, date_of_initial_cpc
A1,          1,              2025-06-01,       2025-06-01
A2,          1,              2025-06-01,       2025-06-02
A3,          1,              2025-06-01,
A4,          1,              2025-06-01,
A5,          1,              2025-06-01,
A6,          1,              2025-06-01,
A7,          1,              2025-06-01,
A8,          1,              2025-06-01,
A9,          1,              2025-06-01,
A9,          2,              ,
A10,         1,              2025-06-01,       2025-06-02
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-06-01,                   2025-06-01
A3,          1,              1,             2025-06-02,
A4,          1,              1,             2025-05-01,                   2025-06-02
A9,          2,              1,             2025-06-02,                   2025-06-02
A10,         1,              1,             2025-06-02,
A10,         1,              2,             2025-06-02,
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A1,          1,              2025-06-01,            2025-06-01
A5,          1,              2025-06-02,
A6,          1,              2025-05-01,            2025-06-02
A9,          2,              2025-06-02,            2025-06-02
A10,         1,              2025-06-02,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A1,          1,              1,     2025-06-01
A7,          1,              1,     2025-06-02
A9,          2,              1,     2025-06-02
A10,         1,              1,     2025-06-02
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-06-01,          2025-06-01
A8,          1,              2025-06-02,
A8,          1,              2025-05-01,          2025-06-02
A9,          2,              2025-06-02,          2025-06-02
A10,         1,              2025-06-02,
"""
finds.cin_details = [2, 3, 4, 5, 6, 7, 8, 11]
finds.assessments = [2, 3, 5, 6]
finds.section47 = [2, 3, 5]
finds.child_protection_plans = [2, 4]
finds.cin_plan_dates = [2, 3, 5]
*/

with closed as (
    select row_id, la_child_id, cin_details_id, cin_closure_date, date_of_initial_cpc
    from cin_details
    where cin_closure_date is not null
),

late_assessments as (
    select closed.row_id as episode, it.row_id
    from assessments as it
    join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id
    where it.assessment_actual_start_date > closed.cin_closure_date
       or it.assessment_authorisation_date > closed.cin_closure_date
),

late_enquiries as (
    select closed.row_id as episode, it.row_id
    from section47 as it
    join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id
    where it.s47_actual_start_date > closed.cin_closure_date
       or it.date_of_initial_cpc > closed.cin_closure_date
),

late_protection as (
    select closed.row_id as episode, it.row_id
    from child_protection_plans as it
    join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id
    where it.cpp_end_date > closed.cin_closure_date
),

late_plans as (
    select closed.row_id as episode, it.row_id
    from cin_plan_dates as it
    join closed on closed.la_child_id = it.la_child_id and closed.cin_details_id = it.cin_details_id
    where it.cin_plan_start_date > closed.cin_closure_date
       or it.cin_plan_end_date > closed.cin_closure_date
)

-- Whatever came later is an error of its own: joined together, three assessments and two plans would be six.
select
    episode              as cin_details_row,
    row_id               as assessments_row,
    cast(null as bigint) as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from late_assessments

union all

select
    episode              as cin_details_row,
    cast(null as bigint) as assessments_row,
    row_id               as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from late_enquiries

union all

select
    episode              as cin_details_row,
    cast(null as bigint) as assessments_row,
    cast(null as bigint) as section47_row,
    row_id               as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from late_protection

union all

select
    episode              as cin_details_row,
    cast(null as bigint) as assessments_row,
    cast(null as bigint) as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    row_id               as cin_plan_dates_row
from late_plans

union all

select
    row_id               as cin_details_row,
    cast(null as bigint) as assessments_row,
    cast(null as bigint) as section47_row,
    cast(null as bigint) as child_protection_plans_row,
    cast(null as bigint) as cin_plan_dates_row
from closed
where date_of_initial_cpc > cin_closure_date
