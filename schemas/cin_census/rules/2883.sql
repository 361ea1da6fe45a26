/*
code   = "2883"
says   = "More child protection plans started in the year than initial conferences were held."
to_do  = "Look for plans without a conference, and for conferences whose date is missing."
level  = "delivery"
table  = "child_protection_plans"
weight = "error"
may_lack = ["section47"]

[[example]]
shows = "two plans and one conference within the year; the others lie a day outside"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-01
A2,          1,              1,     2026-03-31
"""
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-04-01
A2,          1,              2025-03-31
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A2,          1,              2026-04-01
A3,          1,
"""
found = true

[[example]]
shows = "as many conferences, in both places, on the first and the last day"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-01
A2,          1,              1,     2026-03-31
A3,          1,              1,     2025-03-31
A4,          1,              1,     2026-04-01
"""
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-04-01
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A2,          1,              2026-03-31
"""
found = false

[[example]]
shows = "the last day counts in the details, and the first in the enquiries"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-01
A2,          1,              1,     2026-03-31
"""
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2026-03-31
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A2,          1,              2025-04-01
"""
found = false

[[example]]
shows = "a day outside counts in neither"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-01
"""
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2026-04-01
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A2,          1,              2025-03-31
"""
found = true
*/

with plans as (
    select count(*) as plans
    from child_protection_plans
    where cpp_start_date >= :period_start
      and cpp_start_date <= :period_end
),

conferences as (
    select sum(held) as held
    from (
        select count(*) as held
        from cin_details
        where date_of_initial_cpc >= :period_start
          and date_of_initial_cpc <= :period_end

        union all

        select count(*) as held
        from section47
        where date_of_initial_cpc >= :period_start
          and date_of_initial_cpc <= :period_end
    ) as both_places
)

select plans.plans, conferences.held
from plans
cross join conferences
where plans.plans > conferences.held
