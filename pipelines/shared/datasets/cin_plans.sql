/*
title = "Child in need plans"
trust = "The CIN census alone; Annex A has no days of these plans. A child's plans that began on one day are one. Its number is made of child and day."

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
*/

with said as (
    select
        la_child_id as child,
        cin_plan_start_date as started,
        cin_plan_end_date as ended,
        row_id,
        row_id = min(row_id) over (partition by la_child_id, cin_plan_start_date) as is_first
    from cin_census_cin_plan_dates
    where la_child_id is not null
      and cin_plan_start_date is not null
)

select
    concat(child, '-', cast(started as varchar)) as cinp_cin_plan_id,
    child as cinp_person_id,
    started as cinp_cin_plan_start_date,
    ended as cinp_cin_plan_end_date,
    'cin_census_cin_plan_dates' as from_table,
    row_id as from_row
from said
where is_first
order by cinp_cin_plan_id
