/*
title = "Child protection plans"
trust = "List 7 of Annex A first, then the CIN census. Plans of a child that were open at the same time are one. Where list 7 came, which has every open plan, a plan that is open in the census and began before list 7 was made is not taken. The plans of these sources are this authority's own. Its number is made of child and day."

# List 7 has the plans that were open in the six months up to its day; the census those of its year.
[tells_from]
annex_a    = { months = -6, days = 1 }
cin_census = { months = -12, days = 1 }

[[example]]
shows = "each plan of list 7"
given.annex_a_list_7 = """
child_id, plan_started, initial_category, latest_category, plan_ended, previous_plans, team
A1,       2026-05-01,   NEG,              EMO,             ,           2,              T1
"""
expect = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, cppl_cp_plan_ola, cppl_cp_plan_initial_category, cppl_cp_plan_latest_category, ext_previous_plans, ext_team, from_table,     from_row
A1-2026-05-01,   A1,             2026-05-01,              ,                      false,            NEG,                           EMO,                          2,                  T1,       annex_a_list_7, 1
"""

[[example]]
shows = "each plan of the CIN census; a category that is none is left out"
given.cin_census_child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date, initial_category_of_abuse, latest_category_of_abuse, number_of_previous_cpp
A1,          1,              1,     2025-06-01,     2025-12-01,   NEG,                       ABC,                      0
"""
expect = """
cppl_cp_plan_id, cppl_cp_plan_end_date, cppl_cp_plan_initial_category, cppl_cp_plan_latest_category, ext_previous_plans, from_table
A1-2025-06-01,   2025-12-01,            NEG,                           ,                             0,                  cin_census_child_protection_plans
"""

[[example]]
shows = "a plan of two sources is one, though they differ by some days; one before it is another; an open one of the census that list 7 does not have any more is not taken"
given.annex_a_list_7 = """
child_id, plan_started, plan_ended
A1,       2026-02-03,   2026-08-01
A5,       2026-06-01,
"""
given.cin_census_child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2026-02-01,
A1,          1,              1,     2025-04-01,     2025-06-01
A2,          1,              1,     2025-05-01,
"""
expect = """
cppl_cp_plan_id, cppl_cp_plan_end_date, from_table
A1-2025-04-01,   2025-06-01,            cin_census_child_protection_plans
A1-2026-02-03,   2026-08-01,            annex_a_list_7
A5-2026-06-01,   ,                      annex_a_list_7
"""
*/

with
listed as (
    select
        it.child_id as child,
        it.plan_started as started,
        it.plan_ended as ended,
        it.initial_category,
        it.latest_category,
        it.previous_plans,
        it.team,
        it.row_id
    from annex_a_list_7 as it
    where it.plan_started is not null
),

-- Up to when list 7 is known to tell of plans.
made as (
    select max(started) as day, count(*) as plans
    from listed
),

census as (
    select
        la_child_id as child,
        cpp_start_date as started,
        cpp_end_date as ended,
        case when initial_category_of_abuse in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL') then initial_category_of_abuse end as initial_category,
        case when latest_category_of_abuse in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL') then latest_category_of_abuse end as latest_category,
        number_of_previous_cpp as previous_plans,
        row_id,
        row_id = min(row_id) over (partition by la_child_id, cpp_start_date) as is_first
    from cin_census_child_protection_plans
    where la_child_id is not null
      and cpp_start_date is not null
),

in_list as (
    select distinct census.row_id
    from census
    inner join listed on listed.child = census.child
    where (census.ended is null or listed.started <= census.ended)
      and (listed.ended is null or listed.ended >= census.started)
),

records as (
    select
        child, started, ended, initial_category, latest_category, previous_plans, team,
        'annex_a_list_7' as from_table,
        row_id as from_row
    from listed

    union all

    select
        census.child, census.started, census.ended, census.initial_category, census.latest_category,
        census.previous_plans,
        cast(null as varchar) as team,
        'cin_census_child_protection_plans' as from_table,
        census.row_id as from_row
    from census
    left join in_list on in_list.row_id = census.row_id
    cross join made
    where in_list.row_id is null
      and census.is_first
      and (census.ended is not null or made.plans = 0 or census.started > made.day)
)

select
    concat(child, '-', cast(started as varchar)) as cppl_cp_plan_id,
    child as cppl_person_id,
    started as cppl_cp_plan_start_date,
    ended as cppl_cp_plan_end_date,
    false as cppl_cp_plan_ola,
    initial_category as cppl_cp_plan_initial_category,
    latest_category as cppl_cp_plan_latest_category,
    previous_plans as ext_previous_plans,
    team as ext_team,
    from_table,
    from_row
from records
order by cppl_cp_plan_id
