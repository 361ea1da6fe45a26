/*
title = "Child protection plans"
grain = "One row for each child protection plan."
key   = ["la", "la_child_id", "cin_details_id", "cppid"]

# Two years are counted from date to date, up to the end or up to 31 March. Whether a plan was reviewed in time is in
# `plan_reviews`.

[keeps]
la                        = "none"
la_child_id               = "identifier"
cin_details_id            = "none"
cppid                     = "none"
number                    = "none"
sex                       = "indirect"
age_started               = "indirect"
ethnic_group              = "special"
is_disabled               = "special"
cpp_start_date            = "special"
cpp_end_date              = "special"
initial_category_of_abuse = "special"
latest_category_of_abuse  = "special"
category                  = "special"
number_of_previous_cpp    = "special"
is_second_or_subsequent   = "special"
is_started_in_year        = "none"
is_ended_in_year          = "none"
is_open                   = "none"
days                      = "none"
length_band               = "none"
is_two_years              = "none"

[[example]]
shows = "a plan is open, started or ended by the year's days; what ended before it began has no length"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-03-31,     2025-04-01
A1,          1,              2,     2025-04-01,     2026-03-31
A2,          1,              1,     2026-03-31,     2026-04-01
A3,          1,              1,     2026-04-01,
A4,          1,              1,     2024-01-01,     2025-03-31
A5,          1,              1,     ,               2025-05-01
A6,          1,              1,     2025-06-01,     2025-05-31
A7,          1,              1,     2026-03-01,
"""
expect = """
la_child_id, cppid, is_started_in_year, is_ended_in_year, is_open, days
A1,          1,     false,              true,             false,   1
A1,          2,     true,               true,             false,   364
A2,          1,     true,               false,            true,    0
A3,          1,     false,              false,            false,
A4,          1,     false,              false,            false,   455
A5,          1,     false,              true,             false,
A6,          1,     true,               true,             false,
A7,          1,     true,               false,            true,    30
"""

[[example]]
shows = "months are calendar months, and two years are reached on the day"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-05-01,     2025-07-31
A2,          1,              1,     2025-05-01,     2025-08-01
A3,          1,              1,     2025-05-01,     2025-10-31
A4,          1,              1,     2025-05-01,     2025-11-01
A5,          1,              1,     2024-05-01,     2025-04-30
A6,          1,              1,     2024-05-01,     2025-05-01
A7,          1,              1,     2023-05-01,     2025-04-30
A8,          1,              1,     2023-05-01,     2025-05-01
A9,          1,              1,     2024-03-31,
B1,          1,              1,     2024-04-01,
B2,          1,              1,     ,
B3,          1,              1,     2025-05-01,     2025-05-01
"""
expect = """
la_child_id, length_band,     is_two_years
A1,          Under 3 months,  false
A2,          3 to 6 months,   false
A3,          3 to 6 months,   false
A4,          6 to 12 months,  false
A5,          6 to 12 months,  false
A6,          1 to 2 years,    false
A7,          1 to 2 years,    false
A8,          2 years or more, true
A9,          2 years or more, true
B1,          1 to 2 years,    false
B2,          ,                false
B3,          Under 3 months,  false
"""

[[example]]
shows = "the category is the latest, in words; one plan before makes a second"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, initial_category_of_abuse, latest_category_of_abuse, number_of_previous_cpp
A1,          1,              1,     PHY,                       NEG,                      0
A2,          1,              1,     NEG,                       PHY,                      1
A3,          1,              1,     NEG,                       SAB,                      2
A4,          1,              1,     NEG,                       EMO,
A5,          1,              1,     NEG,                       MUL,                      0
A6,          1,              1,     NEG,                       ,                         0
A7,          1,              1,     NEG,                       ZZZ,                      0
"""
expect = """
la_child_id, category,                    is_second_or_subsequent
A1,          Neglect,                     false
A2,          Physical abuse,              true
A3,          Sexual abuse,                true
A4,          Emotional abuse,
A5,          Multiple or not recommended, false
A6,          ,                            false
A7,          ,                            false
"""

[[example]]
shows = "plans of a child are numbered by their start in all episodes; one without a start comes last"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-06-03
A1,          1,              2,
A1,          2,              1,     2025-06-02
A1,          2,              2,     2025-06-03
,            2,              3,     2025-06-03
"""
expect = """
la_child_id, cin_details_id, cppid, number
A1,          1,              1,     2
A1,          1,              2,     4
A1,          2,              1,     1
A1,          2,              2,     3
"""

[[example]]
shows = "the child's own facts stand beside"
given.persons = """
la_child_id, born,       is_unborn, sex, ethnic_group, is_disabled
A1,          2015-06-02, false,     M,   Other,        false
A2,          2025-06-01, true,      U,   Unknown,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-06-02
A2,          1,              1,     2025-06-02
A3,          1,              1,     2025-06-02
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
        it.row_id                    as row_id,
        it.la_child_id               as la_child_id,
        it.cin_details_id            as cin_details_id,
        it.cppid                     as cppid,
        it.cpp_start_date            as cpp_start_date,
        it.cpp_end_date              as cpp_end_date,
        it.initial_category_of_abuse as initial_category_of_abuse,
        it.latest_category_of_abuse  as latest_category_of_abuse,
        it.number_of_previous_cpp    as number_of_previous_cpp,
        persons.sex                  as sex,
        persons.born                 as born,
        persons.is_unborn            as is_unborn,
        persons.ethnic_group         as ethnic_group,
        persons.is_disabled          as is_disabled,
        coalesce(
            it.cpp_start_date <= :period_end and (it.cpp_end_date is null or it.cpp_end_date > :period_end),
            false
        ) as is_open,
        row_number() over (
            order by it.la_child_id, coalesce(it.cpp_start_date, date '2999-12-31'), it.row_id
        ) as place_in_order,
        case
            when it.cpp_start_date <= :period_end and (it.cpp_end_date is null or it.cpp_end_date >= it.cpp_start_date)
            then least(coalesce(it.cpp_end_date, :period_end), :period_end)
        end as counted_to
    from child_protection_plans as it
    left join persons on persons.la_child_id = it.la_child_id
    where it.la_child_id is not null
),

counted as (
    select
        *,
        place_in_order - min(place_in_order) over (partition by la_child_id) + 1 as number,
        age_on(born, cpp_start_date)               as age_then,
        days_between(cpp_start_date, counted_to)   as days,
        months_between(cpp_start_date, counted_to) as months
    from judged
)

select
    la_child_id,
    cin_details_id,
    cppid,
    cast(number as bigint) as number,
    sex,
    case when is_unborn then -1 else age_then end as age_started,
    ethnic_group,
    is_disabled,
    cpp_start_date,
    cpp_end_date,
    initial_category_of_abuse,
    latest_category_of_abuse,
    case latest_category_of_abuse
        when 'NEG' then 'Neglect'
        when 'PHY' then 'Physical abuse'
        when 'SAB' then 'Sexual abuse'
        when 'EMO' then 'Emotional abuse'
        when 'MUL' then 'Multiple or not recommended'
    end as category,
    number_of_previous_cpp,
    number_of_previous_cpp >= 1 as is_second_or_subsequent,
    coalesce(cpp_start_date between :period_start and :period_end, false) as is_started_in_year,
    coalesce(cpp_end_date between :period_start and :period_end, false)   as is_ended_in_year,
    is_open,
    days,
    case
        when months < 3   then 'Under 3 months'
        when months < 6   then '3 to 6 months'
        when months < 12  then '6 to 12 months'
        when months < 24  then '1 to 2 years'
        when months >= 24 then '2 years or more'
    end as length_band,
    coalesce(months >= 24, false) as is_two_years
from counted
order by la_child_id, cin_details_id, cppid, row_id
