/*
title = "Care leavers"
grain = "One row for each young person with a right to leaving care services."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id                   = "identifier"
gender                     = "indirect"
ethnicity                  = "special"
ethnic_group               = "special"
born                       = "indirect"
age                        = "indirect"
age_band                   = "indirect"
is_uasc                    = "special"
has_disability             = "special"
age_group                  = "indirect"
team                       = "staff"
worker                     = "staff"
adviser                    = "staff"
eligibility                = "none"
pathway_reviewed           = "none"
in_touch                   = "none"
last_contact               = "none"
accommodation              = "special"
suitability                = "none"
activity                   = "special"
activity_group             = "special"
is_counted                 = "none"
is_in_touch                = "none"
is_in_suitable_home        = "none"
is_in_education_or_work    = "special"
is_pathway_plan_up_to_date = "none"
days_since_contact         = "none"

# Who is followed from one snapshot to the next. The list has no days of beginning and end.
[follow]
record  = "child_id"
status  = ["eligibility", "suitability", "accommodation", "activity"]

[[example]]
shows = "those who died, came home or need no service are not counted; one who refuses contact is"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, in_touch
C1,       YES
C2,       NO
C3,       REFU
C4,       DIED
C5,       NREQ
C6,       RHOM
"""
expect = """
child_id, is_counted, is_in_touch
C1,       true,       true
C2,       true,       false
C3,       true,       false
C4,       false,      false
C5,       false,      false
C6,       false,      false
"""

[[example]]
shows = "a blank home or activity is neither suitable nor in work; a plan reviewed six months ago to the day is out of date"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born,       suitability, activity, pathway_reviewed
C1,       2007-10-01, suitable,    F4,       2026-03-31
C2,       2007-09-30, unsuitable,  P2,       2026-03-30
C3,       2004-10-01, ,            G5,
C4,       2004-09-30, suitable,    ,         2026-10-01
C5,       2010-09-30, ,            ,
"""
expect = """
child_id, age, age_group, is_in_suitable_home, activity_group, is_in_education_or_work, is_pathway_plan_up_to_date
C1,       18,  17-18,     true,                EET,            true,                    true
C2,       19,  19-21,     false,               EET,            true,                    false
C3,       21,  19-21,     false,               NEET,           false,                   false
C4,       22,  22-25,     true,                ,               false,                   false
C5,       16,  Under 17,  false,               ,               false,                   false
"""

[[example]]
shows = "a review six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, pathway_reviewed
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
"""
expect = """
child_id, is_pathway_plan_up_to_date
C1,       false
C2,       true
C3,       true
C4,       false
"""

[[example]]
shows = "days since the latest contact are counted to the snapshot; a contact that lies ahead is none yet"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, last_contact
C1,       2026-08-05
C2,       2026-09-30
C3,       2026-10-01
C4,
"""
expect = """
child_id, days_since_contact
C1,       56
C2,       0
C3,
C4,
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born
C1,       2026-10-01
C2,       2025-10-01
C3,       2025-09-30
C4,       2021-10-01
C5,       2021-09-30
C6,       2016-10-01
C7,       2016-09-30
C8,       2010-10-01
C9,       2010-09-30
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
    case
        when coalesce(age_on(born, :period_end), age) < 17 then 'Under 17'
        when coalesce(age_on(born, :period_end), age) < 19 then '17-18'
        when coalesce(age_on(born, :period_end), age) < 22 then '19-21'
        when coalesce(age_on(born, :period_end), age) < 26 then '22-25'
        when coalesce(age_on(born, :period_end), age) >= 26 then '26 and over'
    end as age_group,
    team,
    worker,
    adviser,
    eligibility,
    pathway_reviewed,
    in_touch,
    last_contact,
    accommodation,
    suitability,
    activity,
    case
        when activity in ('F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5') then 'EET'
        when activity in ('G4', 'G5', 'G6') then 'NEET'
    end as activity_group,
    -- Whom percentages are of: not those who have died, gone home or need no service.
    case when in_touch in ('DIED', 'NREQ', 'RHOM') then false else true end as is_counted,
    case when in_touch = 'YES' then true else false end as is_in_touch,
    case when suitability = 'suitable' then true else false end as is_in_suitable_home,
    case
        when activity in ('F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5') then true
        else false
    end as is_in_education_or_work,
    coalesce(pathway_reviewed > :six_months_before and pathway_reviewed <= :period_end, false) as is_pathway_plan_up_to_date,
    case when last_contact <= :period_end then days_between(last_contact, :period_end) end as days_since_contact
from list_9
