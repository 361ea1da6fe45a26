/*
title = "Section 47 enquiries and initial conferences"
grain = "One row for each section 47 enquiry about a child."
key   = ["child_id", "strategy_started"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id                     = "identifier"
gender                       = "indirect"
ethnicity                    = "special"
ethnic_group                 = "special"
born                         = "indirect"
age                          = "indirect"
age_band                     = "indirect"
has_disability               = "special"
strategy_started             = "none"
icpc_unnecessary             = "none"
icpc_held                    = "none"
icpc_led_to_plan             = "none"
s47s_12m                     = "none"
icpcs_12m                    = "none"
started_in_window            = "none"
conference_in_window         = "none"
working_days_to_conference   = "none"
days_band                    = "none"
is_conference_within_15_days = "none"
team                         = "staff"
worker                       = "staff"

[[example]]
shows = "15 working days are in time and 16 are not; a conference dated before its strategy discussion is not"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_held
C1,       2026-06-01,       2026-06-22
C2,       2026-06-01,       2026-06-23
C3,       2026-06-01,       2026-06-01
C4,       2026-06-02,       2026-06-01
C5,       2026-06-01,
"""
expect = """
child_id, working_days_to_conference, days_band, is_conference_within_15_days, conference_in_window
C1,       15,                         14-15,     true,                         true
C2,       16,                         16-17,     false,                        true
C3,       0,                          Same day,  true,                         true
C4,       -1,                         ,          false,                        true
C5,       ,                           ,          ,                             false
"""

[[example]]
shows = "each band of days has its last day in it"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_held
C1,       2026-06-01,       2026-06-08
C2,       2026-06-01,       2026-06-09
C3,       2026-06-01,       2026-06-15
C4,       2026-06-01,       2026-06-16
C5,       2026-06-01,       2026-06-18
C6,       2026-06-01,       2026-06-19
C7,       2026-06-01,       2026-06-24
C8,       2026-06-01,       2026-06-25
C9,       2026-06-01,       2026-06-29
C10,      2026-06-01,       2026-06-30
"""
expect = """
child_id, working_days_to_conference, days_band
C1,       5,                          1-5
C2,       6,                          6-10
C3,       10,                         6-10
C4,       11,                         11-13
C5,       13,                         11-13
C6,       14,                         14-15
C7,       17,                         16-17
C8,       18,                         18-20
C9,       20,                         18-20
C10,      21,                         21+
"""

[[example]]
shows = "an enquiry from before the six months may have its conference within them"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_held
C1,       2026-03-25,       2026-04-08
C2,       2026-03-31,       2026-10-01
"""
expect = """
child_id, started_in_window, conference_in_window
C1,       false,             true
C2,       true,              false
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started
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
shows = "a conference six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, icpc_held,  strategy_started
C1,       2026-03-30, 2026-01-05
C2,       2026-03-31, 2026-01-05
C3,       2026-09-30, 2026-01-05
C4,       2026-10-01, 2026-01-05
"""
expect = """
child_id, conference_in_window
C1,       false
C2,       true
C3,       true
C4,       false
"""

[[example]]
shows = "each ethnicity is in its group; refused, not obtained and blank are unknown"
with  = { period_end = 2026-09-30 }
given.list_5 = """
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
given.list_5 = """
child_id, born,       strategy_started
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
    strategy_started,
    icpc_unnecessary,
    icpc_held,
    icpc_led_to_plan,
    s47s_12m,
    icpcs_12m,
    (strategy_started > :six_months_before and strategy_started <= :period_end) as started_in_window,
    coalesce(icpc_held > :six_months_before and icpc_held <= :period_end, false) as conference_in_window,
    working_days(strategy_started, icpc_held) as working_days_to_conference,
    case
        when icpc_held is null or icpc_held < strategy_started then null
        when working_days(strategy_started, icpc_held) = 0   then 'Same day'
        when working_days(strategy_started, icpc_held) <= 5  then '1-5'
        when working_days(strategy_started, icpc_held) <= 10 then '6-10'
        when working_days(strategy_started, icpc_held) <= 13 then '11-13'
        when working_days(strategy_started, icpc_held) <= 15 then '14-15'
        when working_days(strategy_started, icpc_held) <= 17 then '16-17'
        when working_days(strategy_started, icpc_held) <= 20 then '18-20'
        else '21+'
    end as days_band,
    (icpc_held >= strategy_started and working_days(strategy_started, icpc_held) <= 15) as is_conference_within_15_days,
    team,
    worker
from list_5
