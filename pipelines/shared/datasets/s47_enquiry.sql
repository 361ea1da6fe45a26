/*
title = "Section 47 enquiries"
trust = "List 5 of Annex A first, then the CIN census. A child's enquiries that began on one day are one. Neither list nor census says when an enquiry ended. Its number is made of child and day."

# Annex A has six months, the census a year.
[tells_from]
annex_a    = { months = -6, days = 1 }
cin_census = { months = -12, days = 1 }

[[example]]
shows = "each enquiry of list 5; where a conference was held it led to that"
given.annex_a_list_5 = """
child_id, strategy_started, icpc_unnecessary, icpc_held,  team, worker
A1,       2026-05-01,       false,            2026-05-14, T1,   W1
A2,       2026-05-02,       true,             ,           T1,   W1
"""
expect = """
s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date, ext_s47_outcome, s47e_s47_completed_by_team, from_table,     from_row
A1-2026-05-01,       A1,             2026-05-01,          ICPC,            T1,                         annex_a_list_5, 1
A2-2026-05-02,       A2,             2026-05-02,          ,                T1,                         annex_a_list_5, 2
"""

[[example]]
shows = "each enquiry of the CIN census"
given.cin_census_section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A1,          1,              2025-06-01,            2025-06-12
"""
expect = """
s47e_s47_enquiry_id, ext_s47_outcome, from_table
A1-2025-06-01,       ICPC,            cin_census_section47
"""

[[example]]
shows = "an enquiry of two sources is one"
given.annex_a_list_5 = """
child_id, strategy_started
A2,       2026-03-01
"""
given.cin_census_section47 = """
la_child_id, s47_actual_start_date
A2,          2026-03-01
A3,          2026-03-01
"""
expect = """
s47e_s47_enquiry_id, from_table
A2-2026-03-01,       annex_a_list_5
A3-2026-03-01,       cin_census_section47
"""
*/

with
said as (
    select
        child_id as child,
        strategy_started as day,
        icpc_held as held,
        team,
        worker,
        'annex_a_list_5' as from_table,
        row_id as from_row,
        1 as rank
    from annex_a_list_5

    union all

    select
        la_child_id as child,
        s47_actual_start_date as day,
        date_of_initial_cpc as held,
        cast(null as varchar) as team,
        cast(null as varchar) as worker,
        'cin_census_section47' as from_table,
        row_id as from_row,
        2 as rank
    from cin_census_section47
),

ordered as (
    select *, row_number() over (order by child, day, rank, from_row) as place_in_order
    from said
    where child is not null
      and day is not null
),

ranked as (
    select *, place_in_order = min(place_in_order) over (partition by child, day) as is_first
    from ordered
)

select
    concat(child, '-', cast(day as varchar)) as s47e_s47_enquiry_id,
    child as s47e_person_id,
    day as s47e_s47_start_date,
    case when held is not null then 'ICPC' end as ext_s47_outcome,
    team as s47e_s47_completed_by_team,
    worker as s47e_s47_completed_by_worker_id,
    from_table,
    from_row
from ranked
where is_first
order by s47e_s47_enquiry_id
