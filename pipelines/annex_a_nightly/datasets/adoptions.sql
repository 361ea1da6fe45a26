/*
title = "Children and adoption"
grain = "One row for each child adopted, waiting to be, or for whom the decision was reversed."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id               = "identifier"
family_id              = "identifier"
gender                 = "indirect"
ethnicity              = "special"
ethnic_group           = "special"
born                   = "indirect"
age                    = "indirect"
age_band               = "indirect"
has_disability         = "special"
entered_care           = "none"
decided                = "none"
placement_order        = "none"
matched                = "none"
placed                 = "none"
adopted                = "none"
decision_reversed      = "none"
reversal_reason        = "none"
placed_ffa             = "none"
stage                  = "none"
adopted_in_year        = "none"
days_care_to_placement = "none"
days_order_to_match    = "none"
reversed_in_year       = "none"
is_fostered_first      = "none"

[[example]]
shows = "each child is at one stage; an adoption counts for the year when its order is within the twelve months"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, entered_care, placement_order, matched,    placed,     adopted,    decision_reversed
C1,       2025-01-01,   2025-06-01,      2025-08-01, 2025-09-01, 2026-09-30,
C2,       2024-01-01,   2024-06-01,      2024-08-01, 2024-09-01, 2025-09-30,
C3,       2025-01-01,   2025-06-01,      2026-08-01, 2026-09-01, ,
C4,       2025-01-01,   2025-06-01,      2026-09-01, ,           2026-10-01,
C5,       2025-01-01,   ,                ,           ,           ,
C6,       2025-01-01,   2025-06-01,      ,           ,           ,           2026-05-01
C7,       2025-01-01,   ,                ,           ,           ,           2026-09-30
C8,       2025-01-01,   2025-06-01,      2025-08-01, 2026-09-30, 2026-10-01,
C9,       2025-01-01,   2025-06-01,      2026-09-30, 2026-10-01, ,
C10,      2025-01-01,   2025-06-01,      2026-10-01, ,           ,
"""
expect = """
child_id, stage,             adopted_in_year, days_care_to_placement, days_order_to_match
C1,       Adopted,           true,            243,                    61
C2,       Adopted,           false,           244,                    61
C3,       Placed,            false,           608,                    426
C4,       Matched,           false,           ,                       457
C5,       Waiting,           false,           ,
C6,       Decision reversed, false,           ,
C7,       Decision reversed, false,           ,
C8,       Placed,            false,           637,                    61
C9,       Matched,           false,           638,                    486
C10,      Waiting,           false,           ,                       487
"""

[[example]]
shows = "a decision reversed twelve months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decision_reversed
C1,       2025-09-30
C2,       2025-10-01
C3,       2026-09-30
C4,       2026-10-01
C5,
"""
expect = """
child_id, reversed_in_year
C1,       false
C2,       true
C3,       true
C4,       false
C5,       false
"""

[[example]]
shows = "fostering for adoption counts from its day, however long ago, and not before"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, placed_ffa
C1,       2023-01-05
C2,       2026-09-30
C3,       2026-10-01
C4,
"""
expect = """
child_id, is_fostered_first
C1,       true
C2,       true
C3,       false
C4,       false
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_10 = """
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
    family_id,
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
    entered_care,
    decided,
    placement_order,
    matched,
    placed,
    adopted,
    decision_reversed,
    reversal_reason,
    placed_ffa,
    case
        when adopted <= :period_end           then 'Adopted'
        when decision_reversed <= :period_end then 'Decision reversed'
        when placed <= :period_end            then 'Placed'
        when matched <= :period_end           then 'Matched'
        else 'Waiting'
    end as stage,
    coalesce(adopted > :year_before and adopted <= :period_end, false) as adopted_in_year,
    -- Only where both days are known.
    days_between(entered_care, placed) as days_care_to_placement,
    days_between(placement_order, matched) as days_order_to_match,
    coalesce(decision_reversed > :year_before and decision_reversed <= :period_end, false) as reversed_in_year,
    coalesce(placed_ffa <= :period_end, false) as is_fostered_first
from list_10
