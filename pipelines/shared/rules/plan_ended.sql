/*
code    = "plan_ended"
says    = "One source has this child protection plan as open or as ended on another day than another source."
to_do   = "Find out whether and when the plan ended, and mend the record that is wrong."
table   = "cp_plans"
about   = ["cppl_cp_plan_end_date", "annex_a_list_7.plan_ended", "cin_census_child_protection_plans.cpp_end_date"]
weight  = "explain"
between = ["ssd", "annex_a", "cin_census"]

[[example]]
shows = "a plan that began on one day, and is open in one source and ended in another, or ended on two days; one that was still open when the census was made is no conflict"
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              A1,             2025-05-01,
P2,              A2,             2025-05-01,              2026-01-01
P3,              A3,             2025-05-01,              2026-06-01
P4,              A4,             2025-05-01,              2026-06-01
"""
given.annex_a_list_7 = """
child_id, plan_started, plan_ended
A1,       2025-05-01,
A4,       2025-05-01,
"""
given.cin_census_child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-05-01,     2026-02-01
A2,          1,              1,     2025-05-01,     2026-01-15
A3,          1,              1,     2025-05-01,
A4,          1,              1,     2024-05-01,     2024-06-01
"""
finds.cp_plans = [1, 2, 4]
finds.annex_a_list_7 = [2]
finds.cin_census_child_protection_plans = [1, 2]
*/

with said as (
    select child_id as child, plan_started as started, plan_ended as ended, 1 as source, row_id
    from annex_a_list_7

    union all

    select la_child_id as child, cpp_start_date as started, cpp_end_date as ended, 2 as source, row_id
    from cin_census_child_protection_plans
)

select
    cp_plans.row_id as cp_plans_row,
    case when said.source = 1 then said.row_id end as annex_a_list_7_row,
    case when said.source = 2 then said.row_id end as cin_census_child_protection_plans_row
from said
inner join cp_plans
    on cp_plans.cppl_person_id = said.child
    and cp_plans.cppl_cp_plan_start_date = said.started
where (said.ended is not null and cp_plans.cppl_cp_plan_end_date is null)
   or said.ended <> cp_plans.cppl_cp_plan_end_date
   or (said.source = 1 and said.ended is null and cp_plans.cppl_cp_plan_end_date is not null)
order by cp_plans.row_id, said.source, said.row_id
