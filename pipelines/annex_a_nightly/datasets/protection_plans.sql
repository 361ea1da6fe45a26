/*
title = "Child protection plans"
grain = "One row for each child with a protection plan, the latest one."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id                 = "identifier"
gender                   = "indirect"
ethnicity                = "special"
ethnic_group             = "special"
born                     = "indirect"
age                      = "indirect"
age_band                 = "indirect"
has_disability           = "special"
plan_started             = "none"
initial_category         = "special"
latest_category          = "special"
visited                  = "none"
seen_alone               = "none"
reviewed                 = "none"
plan_ended               = "none"
emergency_protection     = "special"
previous_plans           = "none"
is_repeat_plan           = "none"
is_open                  = "none"
started_in_window        = "none"
ended_in_window          = "none"
months_on_plan           = "none"
time_on_plan_band        = "none"
is_two_years_or_more     = "none"
working_days_since_visit = "none"
months_since_review      = "none"
weeks_since_visit_band   = "none"
months_since_review_band = "none"
team                     = "staff"
worker                   = "staff"

# Who is followed from one snapshot to the next.
[follow]
record  = "child_id"
open    = "is_open"
started = "plan_started"
ended   = "plan_ended"
status  = ["latest_category", "team"]

[[example]]
shows = "a plan that ends on the snapshot day has ended; two years are full on the day itself"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, previous_plans
C1,       2024-09-30,   ,           0
C2,       2024-10-01,   ,           1
C3,       2026-06-01,   2026-09-30, 0
C4,       2026-06-30,   2026-10-01, 3
C5,       2023-01-01,   2026-03-30, 0
C6,       2026-03-30,   ,           0
C7,       2026-03-29,   ,           0
"""
expect = """
child_id, is_open, started_in_window, ended_in_window, months_on_plan, is_two_years_or_more, is_repeat_plan, time_on_plan_band
C1,       true,    false,             false,           24,             true,                 false,          2 years or more
C2,       true,    false,             false,           23,             false,                true,           1 year under 2 years
C3,       false,   true,              true,            3,              false,                false,          Over 3 up to 6 months
C4,       true,    true,              false,           3,              false,                true,           Up to 3 months
C5,       false,   false,             false,           38,             true,                 false,          2 years or more
C6,       true,    false,             false,           6,              false,                false,          Over 3 up to 6 months
C7,       true,    false,             false,           6,              false,                false,          Over 6 months under 1 year
"""

[[example]]
shows = "a plan that ends before it begins, or begins after the snapshot, has no time on it"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended
C1,       2026-06-02,   2026-06-02
C2,       2026-06-02,   2026-06-01
C3,       2026-09-30,
C4,       2026-10-01,
C5,       2026-10-05,   2026-10-20
C6,       2026-06-02,   2026-10-20
C7,       ,             2026-06-01
"""
expect = """
child_id, time_on_plan_band,     is_open, is_two_years_or_more
C1,       Up to 3 months,        false,   false
C2,       ,                      false,   false
C3,       Up to 3 months,        true,    false
C4,       ,                      true,    false
C5,       ,                      true,    false
C6,       Over 3 up to 6 months, true,    false
C7,       ,                      false,
"""

[[example]]
shows = "time since a visit or review is for open plans, and a date after the snapshot is not counted"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, visited,    reviewed
C1,       2026-01-05,   ,           2026-09-16, 2026-03-30
C2,       2026-01-05,   ,           ,           2026-04-01
C3,       2026-01-05,   ,           2026-10-01, 2026-10-01
C4,       2026-01-05,   2026-09-30, 2026-08-20, 2026-07-01
C5,       2026-01-05,   2026-10-01, 2026-09-29, 2026-09-30
C6,       2026-01-05,   ,           2026-09-30, 2026-09-30
"""
expect = """
child_id, working_days_since_visit, months_since_review
C1,       10,                       6
C2,       ,                         5
C3,       ,
C4,       ,
C5,       1,                        0
C6,       0,                        0
"""

[[example]]
shows = "six weeks are full on the day itself, and so are twelve and eighteen; a visit that is not known, or lies ahead, is not recorded"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, visited
C1,       2026-01-05,   ,           2026-09-30
C2,       2026-01-05,   ,           2026-08-19
C3,       2026-01-05,   ,           2026-08-18
C4,       2026-01-05,   ,           2026-07-08
C5,       2026-01-05,   ,           2026-07-07
C6,       2026-01-05,   ,           2026-05-27
C7,       2026-01-05,   ,           2026-05-26
C8,       2026-01-05,   ,
C9,       2026-01-05,   ,           2026-10-01
C10,      2026-01-05,   2026-09-30, 2026-09-01
C11,      2026-01-05,   2026-10-01, 2026-09-01
"""
expect = """
child_id, weeks_since_visit_band
C1,       0-6 weeks
C2,       0-6 weeks
C3,       Over 6 up to 12 weeks
C4,       Over 6 up to 12 weeks
C5,       Over 12 up to 18 weeks
C6,       Over 12 up to 18 weeks
C7,       Over 18 weeks
C8,       Not recorded
C9,       Not recorded
C10,
C11,      0-6 weeks
"""

[[example]]
shows = "each band of the months since a review ends the day before the months are full; one that is not known, or lies ahead, is not recorded"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, reviewed
C1,       2025-01-06,   ,           2026-09-30
C2,       2025-01-06,   ,           2026-07-01
C3,       2025-01-06,   ,           2026-06-30
C4,       2025-01-06,   ,           2026-04-01
C5,       2025-01-06,   ,           2026-03-31
C6,       2025-01-06,   ,           2026-01-01
C7,       2025-01-06,   ,           2025-12-31
C8,       2025-01-06,   ,           2025-10-01
C9,       2025-01-06,   ,           2025-09-30
C10,      2025-01-06,   ,
C11,      2025-01-06,   ,           2026-10-01
C12,      2025-01-06,   2026-09-30, 2026-09-01
C13,      2025-01-06,   2026-10-01, 2026-09-01
"""
expect = """
child_id, months_since_review_band
C1,       0-3 months
C2,       0-3 months
C3,       3-6 months
C4,       3-6 months
C5,       6-9 months
C6,       6-9 months
C7,       9-12 months
C8,       9-12 months
C9,       12 months or more
C10,      Not recorded
C11,      Not recorded
C12,
C13,      0-3 months
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
"""
expect = """
child_id, started_in_window
C1,       false
C2,       true
C3,       true
C4,       false
"""

[[example]]
shows = "a end six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_ended, plan_started
C1,       2026-03-30, 2026-01-05
C2,       2026-03-31, 2026-01-05
C3,       2026-09-30, 2026-01-05
C4,       2026-10-01, 2026-01-05
"""
expect = """
child_id, ended_in_window, is_open
C1,       false,           false
C2,       true,            false
C3,       true,            false
C4,       false,           true
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, born,       plan_started
C1,       2026-10-01, 2026-06-01
C2,       2025-10-01, 2026-06-01
C3,       2025-09-30, 2026-06-01
C4,       2021-10-01, 2026-06-01
C5,       2021-09-30, 2026-06-01
C6,       2016-10-01, 2026-06-01
C7,       2016-09-30, 2026-06-01
C8,       2010-10-01, 2026-06-01
C9,       2010-09-30, 2026-06-01
"""
expect = """
child_id, age, age_band
C1,       -1,  Unborn
C2,       0,   Under 1
C3,       1,   1-4
C4,       4,   1-4
C5,       5,   5-9
C6,       9,   5-9
C7,       10,  10-15
C8,       15,  10-15
C9,       16,  16+
"""
*/

select
    child_id,
    gender,
    ethnicity,
    case
        when ethnicity in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM') then 'White'
        when ethnicity in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
        when ethnicity in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
        when ethnicity in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
        when ethnicity = 'OOTH'                                    then 'Other'
        else 'Unknown'
    end as ethnic_group,
    born,
    -- The age on the snapshot day; the age as sent only where there is no date of birth.
    coalesce(age_on(born, :period_end), age) as age,
    case
        when coalesce(age_on(born, :period_end), age) < 0   then 'Unborn'
        when coalesce(age_on(born, :period_end), age) < 1   then 'Under 1'
        when coalesce(age_on(born, :period_end), age) < 5   then '1-4'
        when coalesce(age_on(born, :period_end), age) < 10  then '5-9'
        when coalesce(age_on(born, :period_end), age) < 16  then '10-15'
        when coalesce(age_on(born, :period_end), age) >= 16 then '16+'
    end as age_band,
    has_disability,
    plan_started,
    initial_category,
    latest_category,
    visited,
    seen_alone,
    reviewed,
    plan_ended,
    emergency_protection,
    previous_plans,
    -- Earlier plans with this authority, however long ago.
    (previous_plans >= 1) as is_repeat_plan,
    (plan_ended is null or plan_ended > :period_end) as is_open,
    (plan_started > :six_months_before and plan_started <= :period_end) as started_in_window,
    coalesce(plan_ended > :six_months_before and plan_ended <= :period_end, false) as ended_in_window,
    months_between(plan_started, least(coalesce(plan_ended, :period_end), :period_end)) as months_on_plan,
    -- An end before the start, or a start after the snapshot, is no length of time.
    case
        when least(coalesce(plan_ended, :period_end), :period_end) <  plan_started then null
        when least(coalesce(plan_ended, :period_end), :period_end) <= plan_started + interval '3 months' then 'Up to 3 months'
        when least(coalesce(plan_ended, :period_end), :period_end) <= plan_started + interval '6 months' then 'Over 3 up to 6 months'
        when least(coalesce(plan_ended, :period_end), :period_end) <  plan_started + interval '12 months' then 'Over 6 months under 1 year'
        when least(coalesce(plan_ended, :period_end), :period_end) <  plan_started + interval '24 months' then '1 year under 2 years'
        when plan_started is not null then '2 years or more'
    end as time_on_plan_band,
    (months_between(plan_started, least(coalesce(plan_ended, :period_end), :period_end)) >= 24) as is_two_years_or_more,
    case
        when visited <= :period_end and (plan_ended is null or plan_ended > :period_end)
        then working_days(visited, :period_end)
    end as working_days_since_visit,
    case
        when reviewed <= :period_end and (plan_ended is null or plan_ended > :period_end)
        then months_between(reviewed, :period_end)
    end as months_since_review,
    -- Nothing is asked of a plan that has ended.
    case
        when plan_ended <= :period_end                    then null
        when visited > :period_end                        then 'Not recorded'
        when visited + interval '42 days' >= :period_end  then '0-6 weeks'
        when visited + interval '84 days' >= :period_end  then 'Over 6 up to 12 weeks'
        when visited + interval '126 days' >= :period_end then 'Over 12 up to 18 weeks'
        when visited is not null                          then 'Over 18 weeks'
        else 'Not recorded'
    end as weeks_since_visit_band,
    case
        when plan_ended <= :period_end                    then null
        when reviewed > :period_end                       then 'Not recorded'
        when months_between(reviewed, :period_end) < 3    then '0-3 months'
        when months_between(reviewed, :period_end) < 6    then '3-6 months'
        when months_between(reviewed, :period_end) < 9    then '6-9 months'
        when months_between(reviewed, :period_end) < 12   then '9-12 months'
        when reviewed is not null                         then '12 months or more'
        else 'Not recorded'
    end as months_since_review_band,
    team,
    worker
from list_7
