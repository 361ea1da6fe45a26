/*
title = "Assessments"
grain = "One row for each assessment of a child under section 17 or 47."
key   = ["child_id", "started"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id            = "identifier"
gender              = "indirect"
ethnicity           = "special"
ethnic_group        = "special"
born                = "indirect"
age                 = "indirect"
age_band            = "indirect"
has_disability      = "special"
started             = "none"
child_seen          = "none"
authorised          = "none"
needs_support       = "none"
is_open             = "none"
started_in_window   = "none"
completed_in_window = "none"
working_days_taken  = "none"
days_band           = "none"
is_within_45_days   = "none"
working_days_open   = "none"
days_open_band      = "none"
team                = "staff"
worker              = "staff"

# Who is followed from one snapshot to the next.
[follow]
record  = "child_id"
open    = "is_open"
started = "started"
ended   = "authorised"
status  = ["team"]

[[example]]
shows = "45 working days are in time and 46 are not; the late August holiday is no working day"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-07-01, 2026-09-03
C2,       2026-07-01, 2026-09-02
C3,       2026-07-01, 2026-09-04
C4,       2026-07-01, 2026-07-01
C5,       2026-07-02, 2026-07-01
"""
expect = """
child_id, working_days_taken, days_band, is_within_45_days, completed_in_window, is_open
C1,       45,                 41-45,     true,              true,                false
C2,       44,                 41-45,     true,              true,                false
C3,       46,                 46-50,     false,             true,                false
C4,       0,                  Same day,  true,              true,                false
C5,       -1,                 ,          false,             true,                false
"""

[[example]]
shows = "each band of days has its last day in it"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-06-01, 2026-06-15
C2,       2026-06-01, 2026-06-16
C3,       2026-06-01, 2026-06-29
C4,       2026-06-01, 2026-06-30
C5,       2026-06-01, 2026-07-13
C6,       2026-06-01, 2026-07-14
C7,       2026-06-01, 2026-07-27
C8,       2026-06-01, 2026-07-28
C9,       2026-06-01, 2026-08-03
C10,      2026-06-01, 2026-08-04
C11,      2026-06-01, 2026-08-10
C12,      2026-06-01, 2026-08-11
C13,      2026-06-01, 2026-08-24
C14,      2026-06-01, 2026-08-25
"""
expect = """
child_id, working_days_taken, days_band
C1,       10,                 1-10
C2,       11,                 11-20
C3,       20,                 11-20
C4,       21,                 21-30
C5,       30,                 21-30
C6,       31,                 31-40
C7,       40,                 31-40
C8,       41,                 41-45
C9,       45,                 41-45
C10,      46,                 46-50
C11,      50,                 46-50
C12,      51,                 51-60
C13,      60,                 51-60
C14,      61,                 61+
"""

[[example]]
shows = "an assessment that is not authorised by the snapshot is open, and its days run on to the snapshot"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-09-28,
C2,       2026-09-28, 2026-10-02
C3,       2026-02-02, 2026-03-30
C4,       2026-09-28, 2026-09-30
"""
expect = """
child_id, is_open, working_days_open, working_days_taken, days_band, is_within_45_days, started_in_window, completed_in_window
C1,       true,    2,                 ,                   ,          ,                  true,              false
C2,       true,    2,                 ,                   ,          ,                  true,              false
C3,       false,   ,                  40,                 31-40,     true,              false,             false
C4,       false,   ,                  2,                  1-10,      true,              true,              true
"""

[[example]]
shows = "the days of an open one are in the same bands; one that is finished, or begins after the snapshot, has none"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-09-30,
C2,       2026-09-29,
C3,       2026-09-16,
C4,       2026-09-15,
C5,       2026-09-02,
C6,       2026-09-01,
C7,       2026-08-18,
C8,       2026-08-17,
C9,       2026-08-04,
C10,      2026-08-03,
C11,      2026-07-28,
C12,      2026-07-27,
C13,      2026-07-21,
C14,      2026-07-20,
C15,      2026-07-07,
C16,      2026-07-06,
C17,      2026-07-06, 2026-09-30
C18,      2026-07-06, 2026-10-01
C19,      2026-10-01,
"""
expect = """
child_id, working_days_open, days_open_band
C1,       0,                 Same day
C2,       1,                 1-10
C3,       10,                1-10
C4,       11,                11-20
C5,       20,                11-20
C6,       21,                21-30
C7,       30,                21-30
C8,       31,                31-40
C9,       40,                31-40
C10,      41,                41-45
C11,      45,                41-45
C12,      46,                46-50
C13,      50,                46-50
C14,      51,                51-60
C15,      60,                51-60
C16,      61,                61+
C17,      ,
C18,      61,                61+
C19,      -1,
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started
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
shows = "a finish six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, authorised, started
C1,       2026-03-30, 2026-01-05
C2,       2026-03-31, 2026-01-05
C3,       2026-09-30, 2026-01-05
C4,       2026-10-01, 2026-01-05
"""
expect = """
child_id, completed_in_window, is_open
C1,       false,               false
C2,       true,                false
C3,       true,                false
C4,       false,               true
"""

[[example]]
shows = "each ethnicity is in its group; refused, not obtained and blank are unknown"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, ethnicity
C1,       WBRI
C2,       WIRI
C3,       WIRT
C4,       WOTH
C5,       WROM
C6,       MWBC
C7,       MWBA
C8,       MWAS
C9,       MOTH
C10,      AIND
C11,      APKN
C12,      ABAN
C13,      AOTH
C14,      BCRB
C15,      BAFR
C16,      BOTH
C17,      CHNE
C18,      OOTH
C19,      REFU
C20,      NOBT
C21,
"""
expect = """
child_id, ethnic_group
C1,       White
C2,       White
C3,       White
C4,       White
C5,       White
C6,       Mixed
C7,       Mixed
C8,       Mixed
C9,       Mixed
C10,      Asian
C11,      Asian
C12,      Asian
C13,      Asian
C14,      Black
C15,      Black
C16,      Black
C17,      Asian
C18,      Other
C19,      Unknown
C20,      Unknown
C21,      Unknown
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, born,       started
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
    started,
    child_seen,
    authorised,
    needs_support,
    (authorised is null or authorised > :period_end) as is_open,
    (started > :six_months_before and started <= :period_end) as started_in_window,
    coalesce(authorised > :six_months_before and authorised <= :period_end, false) as completed_in_window,

    -- For those that are finished.
    case when authorised <= :period_end then working_days(started, authorised) end as working_days_taken,
    case
        when authorised is null or authorised > :period_end or authorised < started then null
        when working_days(started, authorised) = 0   then 'Same day'
        when working_days(started, authorised) <= 10 then '1-10'
        when working_days(started, authorised) <= 20 then '11-20'
        when working_days(started, authorised) <= 30 then '21-30'
        when working_days(started, authorised) <= 40 then '31-40'
        when working_days(started, authorised) <= 45 then '41-45'
        when working_days(started, authorised) <= 50 then '46-50'
        when working_days(started, authorised) <= 60 then '51-60'
        else '61+'
    end as days_band,
    -- A finish before the start cannot be shown to be in time.
    case
        when authorised <= :period_end
        then authorised >= started and working_days(started, authorised) <= 45
    end as is_within_45_days,

    -- For those that are open.
    case
        when authorised is null or authorised > :period_end
        then working_days(started, :period_end)
    end as working_days_open,
    case
        when authorised <= :period_end or started > :period_end then null
        when working_days(started, :period_end) = 0   then 'Same day'
        when working_days(started, :period_end) <= 10 then '1-10'
        when working_days(started, :period_end) <= 20 then '11-20'
        when working_days(started, :period_end) <= 30 then '21-30'
        when working_days(started, :period_end) <= 40 then '31-40'
        when working_days(started, :period_end) <= 45 then '41-45'
        when working_days(started, :period_end) <= 50 then '46-50'
        when working_days(started, :period_end) <= 60 then '51-60'
        else '61+'
    end as days_open_band,
    team,
    worker
from list_4
