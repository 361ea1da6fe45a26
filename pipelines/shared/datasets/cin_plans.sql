/*
title = "Child in need plans"
trust = "The extract of the Standard Safeguarding Dataset first, then the CIN census; Annex A has no days of these plans. A plan of a child that the extract has a plan for at the same time is that one. Its number is made of child and day."

[tells_from]
cin_census = { months = -12, days = 1 }

[[example]]
shows = "each plan of the CIN census"
given.cin_census_cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-06-01,          2025-12-01
A2,          1,              2025-07-01,
"""
expect = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, from_table,                from_row
A1-2025-06-01,    A1,             2025-06-01,               2025-12-01,             cin_census_cin_plan_dates, 1
A2-2025-07-01,    A2,             2025-07-01,               ,                       cin_census_cin_plan_dates, 2
"""

[[example]]
shows = "a plan that was open while one of the extract was is not taken again, one before it is"
given.cin_plans = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date
P1,               A1,             2025-06-03,               2025-12-01
"""
given.cin_census_cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-06-01,
A1,          1,              2024-06-01,          2024-12-01
"""
expect = """
cinp_cin_plan_id
A1-2024-06-01
"""
*/

with
said as (
    select
        la_child_id as child,
        cin_plan_start_date as started,
        cin_plan_end_date as ended,
        row_id,
        row_number() over (partition by la_child_id, cin_plan_start_date order by row_id) as number
    from cin_census_cin_plan_dates
    where la_child_id is not null
      and cin_plan_start_date is not null
),

known as (
    select distinct said.row_id
    from said
    inner join cin_plans on cin_plans.cinp_person_id = said.child
    where (said.ended is null or cin_plans.cinp_cin_plan_start_date <= said.ended)
      and (cin_plans.cinp_cin_plan_end_date is null or cin_plans.cinp_cin_plan_end_date >= said.started)
)

select
    concat(said.child, '-', cast(said.started as varchar)) as cinp_cin_plan_id,
    said.child as cinp_person_id,
    said.started as cinp_cin_plan_start_date,
    said.ended as cinp_cin_plan_end_date,
    'cin_census_cin_plan_dates' as from_table,
    said.row_id as from_row
from said
left join known on known.row_id = said.row_id
where known.row_id is null
  and said.number = 1
order by cinp_cin_plan_id
