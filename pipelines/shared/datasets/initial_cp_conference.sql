/*
title = "Initial child protection conferences"
trust = "List 5 of Annex A first, then the CIN census. A child's conferences of one day are one. Those of these sources came of an enquiry here, so that none is of a child who came with a plan from elsewhere. Its number is made of child and day."

# Annex A has six months, the census a year.
[tells_from]
annex_a    = { months = -6, days = 1 }
cin_census = { months = -12, days = 1 }

[[example]]
shows = "each conference of list 5, with the strategy discussion before it and whether a plan came of it"
given.annex_a_list_5 = """
child_id, strategy_started, icpc_held,  icpc_led_to_plan, team
A1,       2026-05-01,       2026-05-14, yes,              T1
A2,       2026-05-02,       ,           ,                 T1
A3,       2026-05-03,       2026-05-20, no,               T1
"""
expect = """
icpc_icpc_id,  icpc_s47_enquiry_id, icpc_person_id, icpc_icpc_transfer_in, icpc_icpc_date, icpc_icpc_outcome_cp_flag, ext_strategy_date, icpc_icpc_team, from_table,     from_row
A1-2026-05-14, A1-2026-05-01,       A1,             false,                 2026-05-14,     true,                      2026-05-01,        T1,             annex_a_list_5, 1
A3-2026-05-20, A3-2026-05-03,       A3,             false,                 2026-05-20,     false,                     2026-05-03,        T1,             annex_a_list_5, 3
"""

[[example]]
shows = "each conference of the CIN census, with the day it was wanted by"
given.cin_census_section47 = """
la_child_id, s47_actual_start_date, initial_cpc_target, date_of_initial_cpc
A1,          2025-06-01,            2025-06-20,         2025-06-12
"""
expect = """
icpc_icpc_id,  icpc_icpc_target_date, icpc_icpc_date, ext_strategy_date, from_table
A1-2025-06-12, 2025-06-20,            2025-06-12,     2025-06-01,        cin_census_section47
"""

[[example]]
shows = "a conference of two sources is one"
given.annex_a_list_5 = """
child_id, strategy_started, icpc_held
A2,       2026-03-01,       2026-03-12
"""
given.cin_census_section47 = """
la_child_id, s47_actual_start_date, date_of_initial_cpc
A2,          2026-03-01,            2026-03-12
"""
expect = """
icpc_icpc_id,  from_table
A2-2026-03-12, annex_a_list_5
"""
*/

with
said as (
    select
        child_id as child,
        strategy_started as began,
        icpc_held as held,
        cast(null as date) as target,
        case icpc_led_to_plan when 'yes' then true when 'no' then false end as is_planned,
        team,
        worker,
        'annex_a_list_5' as from_table,
        row_id as from_row,
        1 as rank
    from annex_a_list_5

    union all

    select
        la_child_id as child,
        s47_actual_start_date as began,
        date_of_initial_cpc as held,
        initial_cpc_target as target,
        cast(null as boolean) as is_planned,
        cast(null as varchar) as team,
        cast(null as varchar) as worker,
        'cin_census_section47' as from_table,
        row_id as from_row,
        2 as rank
    from cin_census_section47
),

ordered as (
    select *, row_number() over (order by child, held, rank, from_row) as place_in_order
    from said
    where child is not null
      and held is not null
),

ranked as (
    select *, place_in_order = min(place_in_order) over (partition by child, held) as is_first
    from ordered
)

select
    concat(child, '-', cast(held as varchar)) as icpc_icpc_id,
    concat(child, '-', cast(began as varchar)) as icpc_s47_enquiry_id,
    child as icpc_person_id,
    false as icpc_icpc_transfer_in,
    target as icpc_icpc_target_date,
    held as icpc_icpc_date,
    is_planned as icpc_icpc_outcome_cp_flag,
    began as ext_strategy_date,
    team as icpc_icpc_team,
    worker as icpc_icpc_worker_id,
    from_table,
    from_row
from ranked
where is_first
order by icpc_icpc_id
