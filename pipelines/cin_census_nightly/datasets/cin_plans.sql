/*
title = "Child in need plans"
grain = "One row for each child in need plan."
key   = ["la", "la_child_id", "plan"]

# A plan is open on 31 March if it had begun by then and had not ended by then. A plan that ends before it starts has
# no length.

[keeps]
la                  = "none"
la_child_id         = "identifier"
plan                = "none"
cin_details_id      = "none"
sex                 = "indirect"
age_started         = "indirect"
ethnic_group        = "special"
is_disabled         = "special"
cin_plan_start_date = "none"
cin_plan_end_date   = "none"
is_started_in_year  = "none"
is_ended_in_year    = "none"
is_open             = "none"
days                = "none"
length_band         = "none"

[[example]]
shows = "plans are numbered by their start in all episodes of the child; the year is from its first day to its last"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-04-01,          2026-03-31
A1,          2,              2025-03-31,          2025-04-01
A1,          2,              ,                    2025-03-31
A2,          1,              2026-03-31,          2026-04-01
A3,          1,              2026-04-01,
A4,          1,              2026-03-01,
"""
expect = """
la_child_id, plan, cin_details_id, is_started_in_year, is_ended_in_year, is_open, days
A1,          1,    2,              false,              true,             false,   1
A1,          2,    1,              true,               true,             false,   364
A1,          3,    2,              false,              false,            false,
A2,          1,    1,              true,               false,            true,    0
A3,          1,    1,              false,              false,            false,
A4,          1,    1,              true,               false,            true,    30
"""

[[example]]
shows = "months are calendar months: each band begins on its day"
given.cin_plan_dates = """
la_child_id, cin_plan_start_date, cin_plan_end_date
A1,          2025-05-01,          2025-07-31
A2,          2025-05-01,          2025-08-01
A3,          2025-05-01,          2025-10-31
A4,          2025-05-01,          2025-11-01
A5,          2024-05-01,          2025-04-30
A6,          2024-05-01,          2025-05-01
A7,          2023-05-01,          2025-04-30
A8,          2023-05-01,          2025-05-01
A9,          2025-05-02,          2025-05-01
B1,          2024-03-31,
B2,          2025-05-01,          2025-05-01
"""
expect = """
la_child_id, length_band,    days
A1,          Under 3 months, 91
A2,          3 to 6 months,  92
A3,          3 to 6 months,  183
A4,          6 to 12 months, 184
A5,          6 to 12 months, 364
A6,          1 to 2 years,   365
A7,          1 to 2 years,   730
A8,          2 years or more, 731
A9,          ,
B1,          2 years or more, 730
B2,          Under 3 months, 0
"""

[[example]]
shows = "the child's own facts stand beside"
given.persons = """
la_child_id, born,       is_unborn, sex, ethnic_group, is_disabled
A1,          2015-06-02, false,     M,   Other,        false
A2,          2025-06-01, true,      U,   Unknown,
"""
given.cin_plan_dates = """
la_child_id, cin_plan_start_date
A1,          2025-06-02
A2,          2025-06-02
A3,          2025-06-02
"""
expect = """
la_child_id, sex, age_started, ethnic_group, is_disabled
A1,          M,   10,          Other,        false
A2,          U,   -1,          Unknown,
A3,          ,    ,            ,
"""
*/

-- One number for all, and each child's own from the first of its: far quicker than a window for each child.
with judged as (
    select
        it.la_child_id         as la_child_id,
        it.cin_details_id      as cin_details_id,
        it.cin_plan_start_date as cin_plan_start_date,
        it.cin_plan_end_date   as cin_plan_end_date,
        persons.sex            as sex,
        persons.born           as born,
        persons.is_unborn      as is_unborn,
        persons.ethnic_group   as ethnic_group,
        persons.is_disabled    as is_disabled,
        coalesce(
            it.cin_plan_start_date <= :period_end
            and (it.cin_plan_end_date is null or it.cin_plan_end_date > :period_end),
            false
        ) as is_open,
        case
            when it.cin_plan_start_date <= :period_end
                and (it.cin_plan_end_date is null or it.cin_plan_end_date >= it.cin_plan_start_date)
            then least(coalesce(it.cin_plan_end_date, :period_end), :period_end)
        end as counted_to,
        row_number() over (
            order by it.la_child_id, coalesce(it.cin_plan_start_date, date '2999-12-31'), it.row_id
        ) as place_in_order
    from cin_plan_dates as it
    left join persons on persons.la_child_id = it.la_child_id
    where it.la_child_id is not null
),

counted as (
    select
        *,
        place_in_order - min(place_in_order) over (partition by la_child_id) + 1 as plan,
        age_on(born, cin_plan_start_date)               as age_then,
        days_between(cin_plan_start_date, counted_to)   as days,
        months_between(cin_plan_start_date, counted_to) as months
    from judged
)

select
    la_child_id,
    cast(plan as bigint) as plan,
    cin_details_id,
    sex,
    case when is_unborn then -1 else age_then end as age_started,
    ethnic_group,
    is_disabled,
    cin_plan_start_date,
    cin_plan_end_date,
    coalesce(cin_plan_start_date between :period_start and :period_end, false) as is_started_in_year,
    coalesce(cin_plan_end_date between :period_start and :period_end, false)   as is_ended_in_year,
    is_open,
    days,
    case
        when months < 3   then 'Under 3 months'
        when months < 6   then '3 to 6 months'
        when months < 12  then '6 to 12 months'
        when months < 24  then '1 to 2 years'
        when months >= 24 then '2 years or more'
    end as length_band
from counted
order by la_child_id, plan
