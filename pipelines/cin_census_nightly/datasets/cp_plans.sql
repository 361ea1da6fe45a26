/*
title = "Child protection plans"
grain = "One row for each child protection plan."
key   = ["la", "la_child_id", "cin_details_id", "cppid"]

# Whether a plan was reviewed in time is asked of those open on 31 March for three months or more, as the published
# figure asks it: every review that can be judged was in time, and on 31 March the next one was not yet overdue: three
# months after the start if there was none, six months after the latest. Where that cannot be said, because the plan
# is older than what this return and last year's show and no review in them was late, it is empty.
#
# Two years are counted from date to date, up to the end or up to 31 March.

[keeps]
la                        = "none"
la_child_id               = "identifier"
cin_details_id            = "none"
cppid                     = "none"
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
reviews                   = "none"
latest_review             = "special"
is_review_due             = "none"
is_reviewed_in_time       = "none"

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
shows = "without a review a plan of three months is overdue from the next day; after one, six months count"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-12-31
A2,          1,              1,     2025-12-30
A3,          1,              1,     2026-01-01
A4,          1,              1,     2025-07-01
A5,          1,              1,     2025-07-01
A6,          1,              1,     2025-04-10
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_review_date, is_in_time
A4,          1,              1,     2025-07-01,     2025-10-01,      true
A5,          1,              1,     2025-07-01,     2025-09-30,      true
A6,          1,              1,     2025-04-10,     2025-07-11,      false
A6,          1,              1,     2025-04-10,     2025-12-11,      true
"""
expect = """
la_child_id, reviews, latest_review, is_review_due, is_reviewed_in_time
A1,          0,       ,              true,          true
A2,          0,       ,              true,          false
A3,          0,       ,              false,
A4,          1,       2025-10-01,    true,          true
A5,          1,       2025-09-30,    true,          false
A6,          2,       2025-12-11,    true,          false
"""

[[example]]
shows = "reviews after the year, of another plan, and of ended plans do not tell; one that cannot be judged leaves it open"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-05-01,
A1,          2,              1,     2025-05-02,
A2,          1,              1,     2025-05-01,     2026-03-01
A3,          1,              1,     2020-05-01,
A4,          1,              1,     2020-05-01,
A5,          1,              1,     2020-05-01,
A6,          1,              1,     2025-05-01,
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_review_date, is_in_time
A1,          1,              1,     2025-05-01,     2025-07-01,      true
A1,          1,              1,     2025-05-01,     2025-12-01,      true
A1,          2,              1,     2025-05-02,     2026-04-01,      false
A2,          1,              1,     2025-05-01,     2025-07-01,      true
A3,          1,              1,     2020-05-01,     2025-11-01,
A4,          1,              1,     2020-05-01,     2025-05-01,
A4,          1,              1,     2020-05-01,     2025-12-01,      false
A5,          1,              1,     2020-05-01,     2025-05-01,
A6,          1,              1,     2025-05-01,     ,
A6,          1,              1,     2025-05-01,     2025-04-30,
A6,          1,              1,     2025-05-01,     2026-03-31,      false
"""
expect = """
la_child_id, cin_details_id, reviews, latest_review, is_review_due, is_reviewed_in_time
A1,          1,              2,       2025-12-01,    true,          true
A1,          2,              0,       ,              true,          false
A2,          1,              1,       2025-07-01,    false,
A3,          1,              1,       2025-11-01,    true,
A4,          1,              2,       2025-12-01,    true,          false
A5,          1,              1,       2025-05-01,    true,          false
A6,          1,              1,       2026-03-31,    true,          false
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

-- Reviews of the plan up to the end of the year; those before its start are a mistake for a rule to find.
with reviewed as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        coalesce(cppid, '')          as plan,
        count(*)                     as reviews,
        max(cpp_review_date)         as latest_review,
        max(case when is_in_time = false then 1 else 0 end) as has_late,
        max(case when is_in_time is null then 1 else 0 end) as has_unknown
    from reviews
    where cpp_review_date >= cpp_start_date
      and cpp_review_date <= :period_end
    group by 1, 2, 3
),

judged as (
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
        coalesce(reviewed.reviews, 0)        as reviews,
        reviewed.latest_review               as latest_review,
        coalesce(reviewed.has_late, 0)       as has_late,
        coalesce(reviewed.has_unknown, 0)    as has_unknown,
        coalesce(reviewed.latest_review + interval '6 months', it.cpp_start_date + interval '3 months') as next_due,
        coalesce(
            it.cpp_start_date <= :period_end and (it.cpp_end_date is null or it.cpp_end_date > :period_end),
            false
        ) as is_open,
        case
            when it.cpp_start_date <= :period_end and (it.cpp_end_date is null or it.cpp_end_date >= it.cpp_start_date)
            then least(coalesce(it.cpp_end_date, :period_end), :period_end)
        end as counted_to
    from child_protection_plans as it
    left join persons on persons.la_child_id = it.la_child_id
    left join reviewed
        on reviewed.la_child_id = it.la_child_id
        and reviewed.episode = coalesce(it.cin_details_id, '')
        and reviewed.plan = coalesce(it.cppid, '')
    where it.la_child_id is not null
),

counted as (
    select
        *,
        age_on(born, cpp_start_date)               as age_then,
        days_between(cpp_start_date, counted_to)   as days,
        months_between(cpp_start_date, counted_to) as months
    from judged
)

select
    la_child_id,
    cin_details_id,
    cppid,
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
    coalesce(months >= 24, false) as is_two_years,
    cast(reviews as bigint) as reviews,
    latest_review,
    is_open and months >= 3 as is_review_due,
    case
        when not (is_open and months >= 3) then null
        when has_late = 1                  then false
        when next_due < :period_end        then false
        when has_unknown = 0               then true
    end as is_reviewed_in_time
from counted
order by la_child_id, cin_details_id, cppid, row_id
