/*
title = "Children in care"
grain = "One row for each child in care, or who left it, with the latest time in care."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id                        = "identifier"
gender                          = "indirect"
ethnicity                       = "special"
ethnic_group                    = "special"
born                            = "indirect"
age                             = "indirect"
age_band                        = "indirect"
is_uasc                         = "special"
has_disability                  = "special"
care_started                    = "none"
category_of_need                = "special"
is_return_to_care               = "none"
legal_status_started            = "none"
legal_status                    = "special"
legal_status_group              = "special"
is_short_break                  = "none"
reviewed                        = "none"
visited                         = "none"
permanence_plan                 = "none"
iro_contact                     = "none"
health_assessed                 = "special"
teeth_checked                   = "special"
placements_12m                  = "none"
care_ended                      = "none"
care_ended_reason               = "none"
is_open                         = "none"
started_in_window               = "none"
ended_in_window                 = "none"
days_in_care                    = "none"
months_in_care                  = "none"
time_in_care_band               = "none"
placement_started               = "none"
placement_type                  = "none"
placement_group                 = "none"
placement_provider              = "none"
placement_postcode              = "indirect"
placement_urn                   = "indirect"
placement_location              = "none"
placement_la                    = "none"
months_in_placement             = "none"
is_placed_for_adoption          = "none"
is_health_assessment_up_to_date = "special"
is_dental_check_up_to_date      = "special"
days_since_visit                = "none"
months_since_review             = "none"
weeks_since_visit_band          = "none"
months_since_review_band        = "none"
months_since_iro_contact        = "none"
months_since_iro_contact_band   = "none"
missing_12m                     = "none"
absent_12m                      = "none"
interview_offered               = "none"
interview_accepted              = "none"
team                            = "staff"
worker                          = "staff"

# Who is followed from one snapshot to the next.
[follow]
record  = "child_id"
open    = "is_open"
started = "care_started"
ended   = "care_ended"
status  = ["legal_status", "placement_type", "permanence_plan", "team"]

[[example]]
shows = "care that ends on the snapshot day has ended; short breaks are marked so that figures can leave them out"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended, legal_status, placement_started, placement_type
C1,       2024-03-30,   ,           C2,           2024-09-30,        U4
C2,       2026-04-01,   2026-09-30, V2,           2026-04-01,        H5
C3,       2026-05-01,   ,           V4,           2026-05-01,        K2
C4,       2024-01-01,   2026-10-01, E1,           2026-08-01,        A5
"""
expect = """
child_id, is_open, is_short_break, started_in_window, ended_in_window, days_in_care, months_in_care, months_in_placement, legal_status_group, placement_group,           is_placed_for_adoption
C1,       true,    false,          false,             false,           914,          30,             24,                  Full care order,    Foster placement,          false
C2,       false,   false,          true,              true,            182,          5,              5,                   Section 20,         Residential accommodation, false
C3,       true,    true,           true,              false,           152,          4,              4,                   Short breaks,       Children's home,           false
C4,       true,    false,          false,             false,           1003,         32,             1,                   Placement order,    Placed for adoption,       true
"""

[[example]]
shows = "a health assessment lasts a year, and six months for a child under 5; no date is not up to date; nothing is asked of a child who has left"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       care_started, care_ended, health_assessed, teeth_checked, visited,    reviewed
C1,       2015-01-01, 2024-01-01,   ,           2025-10-01,      2025-09-30,    2026-09-20, 2026-07-01
C2,       2015-01-01, 2024-01-01,   ,           2025-09-30,      2025-10-01,    ,           2026-06-30
C3,       2021-10-01, 2024-01-01,   ,           2026-03-30,      ,              2026-10-02,
C4,       2021-10-01, 2024-01-01,   ,           2026-03-31,      ,              ,
C5,       2021-09-30, 2024-01-01,   ,           2026-03-30,      ,              ,
C6,       2015-01-01, 2024-01-01,   ,           ,                ,              ,
C7,       2015-01-01, 2024-01-01,   2026-09-30, 2026-05-01,      2026-05-01,    2026-09-01, 2026-09-01
C8,       2015-01-01, 2024-01-01,   2026-10-01, 2026-09-30,      2026-09-30,    2026-09-30, 2026-09-30
C9,       2025-01-01, 2025-02-01,   ,           2026-09-30,      2026-10-01,    ,           2026-10-01
"""
expect = """
child_id, is_health_assessment_up_to_date, is_dental_check_up_to_date, days_since_visit, months_since_review
C1,       true,                            false,                      10,               2
C2,       false,                           true,                       ,                 3
C3,       false,                           false,                      ,
C4,       true,                            false,                      ,
C5,       true,                            false,                      ,
C6,       false,                           false,                      ,
C7,       ,                                ,                           ,
C8,       true,                            true,                       0,                0
C9,       true,                            false,                      ,
"""

[[example]]
shows = "six weeks are full on the day itself, and so are twelve and eighteen; a visit that is not known, or lies ahead, is not recorded"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended, visited
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
given.list_8 = """
child_id, care_started, care_ended, reviewed
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
shows = "the reviewing officer's six months are full on the day itself; nothing is asked of a child who has left"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended, iro_contact
C1,       2025-01-06,   ,           2026-09-30
C2,       2025-01-06,   ,           2026-07-01
C3,       2025-01-06,   ,           2026-06-30
C4,       2025-01-06,   ,           2026-03-30
C5,       2025-01-06,   ,           2026-03-29
C6,       2025-01-06,   ,
C7,       2025-01-06,   ,           2026-10-01
C8,       2025-01-06,   2026-09-30, 2026-09-01
C9,       2025-01-06,   2026-10-01, 2026-09-01
"""
expect = """
child_id, months_since_iro_contact, months_since_iro_contact_band
C1,       0,                        0-3 months
C2,       2,                        0-3 months
C3,       3,                        3-6 months
C4,       6,                        3-6 months
C5,       6,                        Over 6 months
C6,       ,                         Not recorded
C7,       ,                         Not recorded
C8,       ,
C9,       0,                        0-3 months
"""

[[example]]
shows = "each band of the time in care begins when its months are full, and stops with the care"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended
C1,       2026-09-30,
C2,       2026-04-01,
C3,       2026-03-31,
C4,       2025-10-01,
C5,       2025-09-30,
C6,       2025-04-01,
C7,       2025-03-31,
C8,       2024-10-01,
C9,       2024-09-30,
C10,      2024-09-30,   2026-08-31
C11,      ,
"""
expect = """
child_id, time_in_care_band
C1,       Under 6 months
C2,       Under 6 months
C3,       6-12 months
C4,       6-12 months
C5,       12-18 months
C6,       12-18 months
C7,       18-24 months
C8,       18-24 months
C9,       2 years or more
C10,      18-24 months
C11,
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started
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
given.list_8 = """
child_id, care_ended, care_started
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
given.list_8 = """
child_id, born,       care_started
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
    is_uasc,
    has_disability,
    care_started,
    category_of_need,
    is_return_to_care,
    legal_status_started,
    legal_status,
    case
        when legal_status = 'C1'               then 'Interim care order'
        when legal_status = 'C2'               then 'Full care order'
        when legal_status = 'D1'               then 'Freed for adoption'
        when legal_status = 'E1'               then 'Placement order'
        when legal_status = 'V2'               then 'Section 20'
        when legal_status in ('V3', 'V4')      then 'Short breaks'
        when legal_status in ('L1', 'L2', 'L3') then 'Child protection'
        when legal_status in ('J1', 'J2', 'J3') then 'Youth justice'
    end as legal_status_group,
    case when legal_status in ('V3', 'V4') then true else false end as is_short_break,
    reviewed,
    visited,
    permanence_plan,
    iro_contact,
    health_assessed,
    teeth_checked,
    placements_12m,
    care_ended,
    care_ended_reason,
    (care_ended is null or care_ended > :period_end) as is_open,
    (care_started > :six_months_before and care_started <= :period_end) as started_in_window,
    coalesce(care_ended > :six_months_before and care_ended <= :period_end, false) as ended_in_window,
    days_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) as days_in_care,
    months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) as months_in_care,
    case
        when months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) < 6   then 'Under 6 months'
        when months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) < 12  then '6-12 months'
        when months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) < 18  then '12-18 months'
        when months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) < 24  then '18-24 months'
        when months_between(care_started, least(coalesce(care_ended, :period_end), :period_end)) >= 24 then '2 years or more'
    end as time_in_care_band,
    placement_started,
    placement_type,
    case
        when placement_type in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') then 'Foster placement'
        when placement_type in ('A3', 'A4', 'A5', 'A6')             then 'Placed for adoption'
        when placement_type = 'P1'                                  then 'Placed with parents'
        when placement_type = 'P2'                                  then 'Independent living'
        when placement_type = 'P3'                                  then 'Residential employment'
        when placement_type = 'H5'                                  then 'Residential accommodation'
        when placement_type = 'K1'                                  then 'Secure children''s home'
        when placement_type = 'K2'                                  then 'Children''s home'
        when placement_type = 'R1'                                  then 'Residential care home'
        when placement_type = 'R2'                                  then 'NHS or health trust'
        when placement_type = 'R3'                                  then 'Family centre or mother and baby unit'
        when placement_type = 'R5'                                  then 'Young offender institution'
        when placement_type = 'S1'                                  then 'Residential school'
        when placement_type = 'Z1'                                  then 'Other placement'
        when placement_type in ('T0', 'T1', 'T2', 'T3', 'T4')       then 'Temporary placement'
    end as placement_group,
    placement_provider,
    placement_postcode,
    placement_urn,
    placement_location,
    placement_la,
    months_between(placement_started, least(coalesce(care_ended, :period_end), :period_end)) as months_in_placement,
    case when placement_type in ('A3', 'A4', 'A5', 'A6') then true else false end as is_placed_for_adoption,

    -- Health: only of children who are still in care on the snapshot day.
    case
        when care_ended <= :period_end then null
        when coalesce(age_on(born, :period_end), age) < 5
        then coalesce(health_assessed > :six_months_before and health_assessed <= :period_end, false)
        else coalesce(health_assessed > :year_before and health_assessed <= :period_end, false)
    end as is_health_assessment_up_to_date,
    case
        when care_ended <= :period_end then null
        else coalesce(teeth_checked > :year_before and teeth_checked <= :period_end, false)
    end as is_dental_check_up_to_date,

    case
        when visited <= :period_end and (care_ended is null or care_ended > :period_end)
        then days_between(visited, :period_end)
    end as days_since_visit,
    case
        when reviewed <= :period_end and (care_ended is null or care_ended > :period_end)
        then months_between(reviewed, :period_end)
    end as months_since_review,
    case
        when care_ended <= :period_end                    then null
        when visited > :period_end                        then 'Not recorded'
        when visited + interval '42 days' >= :period_end  then '0-6 weeks'
        when visited + interval '84 days' >= :period_end  then 'Over 6 up to 12 weeks'
        when visited + interval '126 days' >= :period_end then 'Over 12 up to 18 weeks'
        when visited is not null                          then 'Over 18 weeks'
        else 'Not recorded'
    end as weeks_since_visit_band,
    case
        when care_ended <= :period_end                    then null
        when reviewed > :period_end                       then 'Not recorded'
        when months_between(reviewed, :period_end) < 3    then '0-3 months'
        when months_between(reviewed, :period_end) < 6    then '3-6 months'
        when months_between(reviewed, :period_end) < 9    then '6-9 months'
        when months_between(reviewed, :period_end) < 12   then '9-12 months'
        when reviewed is not null                         then '12 months or more'
        else 'Not recorded'
    end as months_since_review_band,
    case
        when iro_contact <= :period_end and (care_ended is null or care_ended > :period_end)
        then months_between(iro_contact, :period_end)
    end as months_since_iro_contact,
    case
        when care_ended <= :period_end                    then null
        when iro_contact > :period_end                    then 'Not recorded'
        when months_between(iro_contact, :period_end) < 3 then '0-3 months'
        when iro_contact >= :six_months_before            then '3-6 months'
        when iro_contact is not null                      then 'Over 6 months'
        else 'Not recorded'
    end as months_since_iro_contact_band,
    missing_12m,
    absent_12m,
    interview_offered,
    interview_accepted,
    team,
    worker
from list_8
