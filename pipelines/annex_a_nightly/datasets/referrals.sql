/*
title = "Referrals"
grain = "One row for each child named in each referral."
key   = ["child_id", "referred", "source"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id      = "identifier"
gender        = "indirect"
ethnicity     = "special"
ethnic_group  = "special"
born          = "indirect"
age           = "indirect"
age_band      = "indirect"
referred      = "none"
source        = "none"
source_group  = "none"
is_nfa        = "none"
referrals_12m = "none"
is_rereferral = "none"
in_window     = "none"
team          = "staff"
worker        = "staff"

[[example]]
shows = "one earlier referral or more makes a re-referral; a count that is not there says nothing either way"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, referred,   source, is_nfa, referrals_12m
C1,       2026-05-01, 3A,     true,   0
C2,       2026-05-01, 1B,     false,  1
C3,       2026-05-01, 4,      false,
C4,       2026-03-30, 7,      false,  2
"""
expect = """
child_id, source_group,       is_nfa, is_rereferral, in_window
C1,       Health,             true,   false,         true
C2,       Individual,         false,  true,          true
C3,       Housing,            false,  ,              true
C4,       Other legal agency, false,  true,          false
"""

[[example]]
shows = "a referral six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, referred
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
"""
expect = """
child_id, in_window
C1,       false
C2,       true
C3,       true
C4,       false
"""

[[example]]
shows = "each ethnicity is in its group; refused, not obtained and blank are unknown"
with  = { period_end = 2026-09-30 }
given.list_3 = """
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
shows = "each source is in its group, and blank is unknown"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, source
C1,       1A
C2,       1B
C3,       1C
C4,       1D
C5,       2A
C6,       2B
C7,       3A
C8,       3B
C9,       3C
C10,      3D
C11,      3E
C12,      3F
C13,      4
C14,      5A
C15,      5B
C16,      5C
C17,      5D
C18,      6
C19,      7
C20,      8
C21,      9
C22,      10
C23,
"""
expect = """
child_id, source_group
C1,       Individual
C2,       Individual
C3,       Individual
C4,       Individual
C5,       Schools
C6,       Education services
C7,       Health
C8,       Health
C9,       Health
C10,      Health
C11,      Health
C12,      Health
C13,      Housing
C14,      LA services
C15,      LA services
C16,      LA services
C17,      LA services
C18,      Police
C19,      Other legal agency
C20,      Other
C21,      Anonymous
C22,      Unknown
C23,      Unknown
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, born,       referred,   source
C1,       2026-10-01, 2026-06-01, 6
C2,       2025-10-01, 2026-06-01, 6
C3,       2025-09-30, 2026-06-01, 6
C4,       2021-10-01, 2026-06-01, 6
C5,       2021-09-30, 2026-06-01, 6
C6,       2016-10-01, 2026-06-01, 6
C7,       2016-09-30, 2026-06-01, 6
C8,       2010-10-01, 2026-06-01, 6
C9,       2010-09-30, 2026-06-01, 6
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
    referred,
    source,
    case
        when source in ('1A', '1B', '1C', '1D')             then 'Individual'
        when source = '2A'                                  then 'Schools'
        when source = '2B'                                  then 'Education services'
        when source in ('3A', '3B', '3C', '3D', '3E', '3F') then 'Health'
        when source = '4'                                   then 'Housing'
        when source in ('5A', '5B', '5C', '5D')             then 'LA services'
        when source = '6'                                   then 'Police'
        when source = '7'                                   then 'Other legal agency'
        when source = '8'                                   then 'Other'
        when source = '9'                                   then 'Anonymous'
        else 'Unknown'
    end as source_group,
    is_nfa,
    referrals_12m,
    -- The count goes back from the child's latest referral, so every row of a child agrees.
    (referrals_12m >= 1) as is_rereferral,
    (referred > :six_months_before and referred <= :period_end) as in_window,
    team,
    worker
from list_3
