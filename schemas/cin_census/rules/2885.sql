/*
code   = "2885"
says   = "A child protection plan started in the year on a day on which no initial conference of the episode was held."
to_do  = "Correct the start of the plan or the date of the conference: a plan starts on the day of its conference."
table  = "child_protection_plans"
about  = ["cpp_start_date", "section47.date_of_initial_cpc", "cin_details.date_of_initial_cpc"]
weight = "error"
may_lack = ["section47"]

[[example]]
shows = "with an enquiry its conference counts, without one that of the details, each in the same episode; plans of other years are no concern"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-05-26
A1,          1,              2,     2025-06-26
A2,          1,              1,     2025-05-26
A3,          1,              1,     2025-05-26
A4,          1,              1,     2025-05-26
A5,          1,              1,     2025-10-20
A6,          1,              1,     2025-03-31
A7,          1,              1,     2026-04-01
A8,          1,              1,     2025-04-01
A9,          1,              1,     2026-03-31
A10,         1,              1,     2025-05-26
A11,         1,              1,
A12,         1,              1,     2025-05-26
A13,         1,              1,     2025-05-26
A14,         1,              1,     2025-05-26
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc, icpc_not_required
A1,          1,              2025-05-26,          0
A2,          1,              2025-05-30,          0
A4,          1,              ,                    0
A5,          1,              ,                    1
A5,          1,              ,                    TRUE
A10,         1,              2025-05-27,
A12,         2,              2025-05-26,          0
A10,         1,              2025-05-28,          true
A13,         1,              2025-05-27,          0
A13,         2,              2025-05-26,          0
A13,         2,              2025-05-28,          0
"""
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-06-26
A2,          1,              2025-05-26
A3,          1,              2025-05-28
A4,          1,              2025-05-26
A5,          1,              2025-10-20
A6,          1,
A7,          1,
A8,          1,
A9,          1,              2026-03-30
A10,         1,
A12,         1,              2025-05-26
A14,         1,              2025-05-27
A14,         2,              2025-05-26
A14,         2,              2025-05-28
"""
finds.child_protection_plans = [2, 3, 4, 5, 9, 10, 11, 14, 15]
finds.section47 = [2, 3, 6, 9]
finds.cin_details = [3, 8, 9, 12]
*/

with plans as (
    select row_id, la_child_id, cin_details_id, cpp_start_date
    from child_protection_plans
    where cpp_start_date >= :period_start
      and cpp_start_date <= :period_end
),

enquiries as (
    select row_id, la_child_id, cin_details_id, date_of_initial_cpc
    from section47
    where lower(coalesce(icpc_not_required, '')) not in ('1', 'true')
),

asked as (
    select distinct la_child_id, cin_details_id
    from enquiries
),

met as (
    select
        plans.row_id     as plan,
        enquiries.row_id as enquiry
    from plans
    join enquiries
        on enquiries.la_child_id = plans.la_child_id
        and enquiries.cin_details_id = plans.cin_details_id
        and enquiries.date_of_initial_cpc = plans.cpp_start_date
),

unmet as (
    select *
    from plans
    where row_id not in (select plan from met)
),

-- Enquiries whose conference no plan started on.
alone as (
    select *
    from enquiries
    where row_id not in (select enquiry from met)
)

select
    unmet.row_id as child_protection_plans_row,
    alone.row_id as section47_row,
    case when asked.la_child_id is null then cin_details.row_id end as cin_details_row
from unmet
left join asked
    on asked.la_child_id = unmet.la_child_id
    and asked.cin_details_id = unmet.cin_details_id
left join alone
    on alone.la_child_id = unmet.la_child_id
    and alone.cin_details_id = unmet.cin_details_id
left join cin_details
    on cin_details.la_child_id = unmet.la_child_id
    and cin_details.cin_details_id = unmet.cin_details_id
where asked.la_child_id is not null
   or cin_details.date_of_initial_cpc is null
   or cin_details.date_of_initial_cpc <> unmet.cpp_start_date
