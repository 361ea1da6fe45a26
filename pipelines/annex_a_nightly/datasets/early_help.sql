/*
title = "Early help assessments"
grain = "One row for each early help assessment of a child."
key   = ["child_id", "started", "organisation"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id          = "identifier"
gender            = "indirect"
ethnicity         = "special"
ethnic_group      = "special"
born              = "indirect"
age               = "indirect"
age_band          = "indirect"
started           = "none"
completed         = "none"
organisation      = "none"
is_open           = "none"
started_in_window = "none"
working_days_open = "none"

[[example]]
shows = "an assessment is open until the day it is completed, and its working days are counted up to that day or the snapshot"
with  = { period_end = 2026-09-30 }
given.list_2 = """
child_id, started,    completed,  organisation
C1,       2026-09-21, ,           Oak School
C2,       2026-01-05, 2026-01-06, Oak School
C3,       2026-09-28, 2026-10-02, Oak School
C4,       2026-09-28, 2026-09-28, Oak School
C5,       2026-09-28, 2026-09-30, Oak School
"""
expect = """
child_id, is_open, started_in_window, working_days_open
C1,       true,    true,              7
C2,       false,   false,             1
C3,       true,    true,              2
C4,       false,   true,              0
C5,       false,   true,              2
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_2 = """
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
shows = "each ethnicity is in its group; refused, not obtained and blank are unknown"
with  = { period_end = 2026-09-30 }
given.list_2 = """
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
given.list_2 = """
child_id, born,       started,    organisation
C1,       2026-10-01, 2026-06-01, Oak School
C2,       2025-10-01, 2026-06-01, Oak School
C3,       2025-09-30, 2026-06-01, Oak School
C4,       2021-10-01, 2026-06-01, Oak School
C5,       2021-09-30, 2026-06-01, Oak School
C6,       2016-10-01, 2026-06-01, Oak School
C7,       2016-09-30, 2026-06-01, Oak School
C8,       2010-10-01, 2026-06-01, Oak School
C9,       2010-09-30, 2026-06-01, Oak School
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
    started,
    completed,
    organisation,
    (completed is null or completed > :period_end) as is_open,
    (started > :six_months_before and started <= :period_end) as started_in_window,
    working_days(started, least(coalesce(completed, :period_end), :period_end)) as working_days_open
from list_2
