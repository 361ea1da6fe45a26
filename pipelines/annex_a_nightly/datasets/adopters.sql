/*
title = "Adopters"
grain = "One row for each person who adopts or applies to; a couple is two rows with one household."
key   = ["adopter_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
adopter_id                 = "identifier"
family_id                  = "identifier"
household_id               = "identifier"
is_first_of_household      = "none"
gender                     = "indirect"
ethnicity                  = "special"
ethnic_group               = "special"
has_disability             = "special"
is_fostering_for_adoption  = "none"
enquired                   = "none"
stage_1_started            = "none"
stage_1_ended              = "none"
stage_2_started            = "none"
stage_2_ended              = "none"
applied                    = "none"
approved                   = "none"
matched                    = "none"
placed                     = "none"
children_placed            = "none"
adopted                    = "none"
left                       = "none"
left_reason                = "none"
stage                      = "none"
is_stage_1_within_2_months = "none"
is_stage_2_within_4_months = "none"
stage_1_ended_in_year      = "none"
stage_2_ended_in_year      = "none"
approved_in_year           = "none"
placed_in_year             = "none"
left_in_year               = "none"

[[example]]
shows = "a couple is one household, counted by its first adopter; someone without a family number is a household of one"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, family_id, approved,   adopted,    left
P1,         F1,        2026-01-05, 2026-09-01,
P2,         F1,        2026-01-05, 2026-09-01,
P3,         ,          2026-01-05, ,
P4,         P3,        ,           ,           2026-02-01
"""
expect = """
adopter_id, household_id, is_first_of_household, stage
P1,         family F1,    true,                  Adopted
P2,         family F1,    false,                 Adopted
P3,         adopter P3,   true,                  Approved
P4,         family P3,    true,                  Left
"""

[[example]]
shows = "a step counts from the day it is taken, the snapshot day included, and not before"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_1_started, stage_2_started, approved,   matched,    placed,     adopted,    left
P1,         2026-09-30,      2026-10-01,      ,           ,           ,           ,
P2,         2026-01-05,      2026-09-30,      2026-10-01, ,           ,           ,
P3,         2026-01-05,      2026-03-05,      2026-09-30, 2026-10-01, ,           ,
P4,         2026-01-05,      2026-03-05,      2026-06-05, 2026-09-30, 2026-10-01, ,
P5,         2026-01-05,      2026-03-05,      2026-06-05, 2026-07-05, 2026-09-30, 2026-10-01,
P6,         2025-01-05,      2025-03-05,      2025-06-05, 2025-07-05, 2025-09-30, 2026-09-30, 2026-10-01
P7,         2026-01-05,      ,                ,           ,           ,           ,           2026-09-30
P8,         2026-10-01,      ,                ,           ,           ,           ,
"""
expect = """
adopter_id, stage
P1,         Stage 1
P2,         Stage 2
P3,         Approved
P4,         Matched
P5,         Child placed
P6,         Adopted
P7,         Left
P8,         Enquiry
"""

[[example]]
shows = "stage 1 has two months and stage 2 four, the last day included"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_1_started, stage_1_ended, stage_2_started, stage_2_ended
P1,         2026-01-31,      2026-03-31,    2026-04-30,      2026-08-30
P2,         2026-01-31,      2026-04-01,    2026-04-30,      2026-08-31
P3,         2026-09-01,      ,              ,
P4,         ,                ,              ,
"""
expect = """
adopter_id, stage,   is_stage_1_within_2_months, is_stage_2_within_4_months
P1,         Stage 2, true,                       true
P2,         Stage 2, false,                      false
P3,         Stage 1, ,
P4,         Enquiry, ,
"""

[[example]]
shows = "a step twelve months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_1_ended, stage_2_ended, approved,   placed,     left
P1,         2025-09-30,    2025-09-30,    2025-09-30, 2025-09-30, 2025-09-30
P2,         2025-10-01,    2025-10-01,    2025-10-01, 2025-10-01, 2025-10-01
P3,         2026-09-30,    2026-09-30,    2026-09-30, 2026-09-30, 2026-09-30
P4,         2026-10-01,    2026-10-01,    2026-10-01, 2026-10-01, 2026-10-01
P5,         ,              ,              ,           ,
"""
expect = """
adopter_id, stage_1_ended_in_year, stage_2_ended_in_year, approved_in_year, placed_in_year, left_in_year
P1,         false,                 false,                 false,            false,          false
P2,         true,                  true,                  true,             true,           true
P3,         true,                  true,                  true,             true,           true
P4,         false,                 false,                 false,            false,          false
P5,         false,                 false,                 false,            false,          false
"""
*/

select
    adopter_id,
    family_id,
    -- Not with `coalesce`: were there no numbers of families at all, every couple would be two households.
    case when family_id is null then 'adopter ' || adopter_id else 'family ' || family_id end as household_id,
    -- Households are counted by this row alone.
    row_number() over (
        partition by la, case when family_id is null then 'adopter ' || adopter_id else 'family ' || family_id end
        order by adopter_id
    ) = 1 as is_first_of_household,
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
    has_disability,
    is_fostering_for_adoption,
    enquired,
    stage_1_started,
    stage_1_ended,
    stage_2_started,
    stage_2_ended,
    applied,
    approved,
    matched,
    placed,
    children_placed,
    adopted,
    left,
    left_reason,
    case
        when left <= :period_end            then 'Left'
        when adopted <= :period_end         then 'Adopted'
        when placed <= :period_end          then 'Child placed'
        when matched <= :period_end         then 'Matched'
        when approved <= :period_end        then 'Approved'
        when stage_2_started <= :period_end then 'Stage 2'
        when stage_1_started <= :period_end then 'Stage 1'
        else 'Enquiry'
    end as stage,
    (stage_1_ended <= stage_1_started + interval '2 months') as is_stage_1_within_2_months,
    (stage_2_ended <= stage_2_started + interval '4 months') as is_stage_2_within_4_months,
    coalesce(stage_1_ended > :year_before and stage_1_ended <= :period_end, false) as stage_1_ended_in_year,
    coalesce(stage_2_ended > :year_before and stage_2_ended <= :period_end, false) as stage_2_ended_in_year,
    coalesce(approved > :year_before and approved <= :period_end, false) as approved_in_year,
    coalesce(placed > :year_before and placed <= :period_end, false) as placed_in_year,
    coalesce(left > :year_before and left <= :period_end, false) as left_in_year
from list_11
