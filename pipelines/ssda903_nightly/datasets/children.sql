/*
title = "Children"
grain = "One row for each child that the header or the episodes name."
key   = ["la", "child"]

# The table to count children from. Most are looked after now or were in the year; those whom the header names for
# their time after care, and for nothing else, have no days in care here. Short breaks under an agreement (V3, V4)
# are not being looked after, as in the published counts.

[keeps]
la                 = "none"
child              = "identifier"
sex                = "indirect"
dob                = "indirect"
age                = "indirect"
age_band           = "indirect"
ethnic             = "special"
ethnic_group       = "special"
is_uasc            = "special"
is_looked_after    = "none"
was_looked_after   = "none"
has_short_breaks   = "none"
started_in_year    = "none"
ended_in_year      = "none"
care_started       = "none"
is_start_known     = "none"
care_ended         = "none"
ended_reason       = "none"
ended_group        = "none"
periods            = "none"
episodes           = "none"
placements_in_year = "none"
placement_started  = "none"
ls                 = "special"
ls_group           = "special"
cin                = "special"
place              = "none"
place_group        = "none"
place_provider     = "none"
urn                = "indirect"
pl_la              = "none"
pl_location        = "none"
pl_distance        = "indirect"

[[example]]
shows = "one row for each child, named by the header or by episodes alone; care leavers were not looked after in the year"
given.header = """
child, sex, dob,        ethnic
A1,    F,   2010-03-31, WBRI
A1,    M,   2009-03-31, WIRI
A2,    M,   2025-04-01, ABAN
A4,    U,   2005-01-01, OOTH
"""
given.episodes = """
child, episode, period_of_care, decom,      ls, ls_group,     place, place_group,      is_open, is_short_break
A2,    1,       1,              2025-04-01, V2, Section 20,   U4,    Foster placement, false,   false
A2,    2,       1,              2025-06-01, V2, Section 20,   K2,    Children's home,  true,    false
A3,    3,       1,              2025-06-01, V4, Short breaks, K2,    Children's home,  true,    true
A1,    4,       ,               ,           V2, Section 20,   K2,    Children's home,  false,   false
A2,    5,       ,               ,           V2, Section 20,   P1,    With parents,     false,   false
"""
given.periods_of_care = """
child, period_of_care, started,    is_start_known, is_open, is_short_break, started_in_year, ended_in_year
A2,    1,              2025-04-01, true,           true,    false,          true,            false
A3,    1,              2025-06-01, true,           true,    true,           true,            false
"""
expect = """
child, sex, age, age_band, ethnic_group, is_looked_after, was_looked_after, has_short_breaks, started_in_year, care_started, periods, episodes, place
A1,    F,   16,  16+,      White,        false,           false,            false,            false,           ,             0,       1,
A2,    M,   0,   Under 1,  Asian,        true,            true,             false,            true,            2025-04-01,   1,       3,        K2
A3,    ,    ,    ,         ,             false,           false,            true,             false,           2025-06-01,   1,       1,        K2
A4,    U,   21,  16+,      Other,        false,           false,            false,            false,           ,             0,       0,
"""

[[example]]
shows = "the episode that goes on describes the child before a later one that ended, and care before short breaks"
given.episodes = """
child, episode, period_of_care, decom,      place, is_open, is_short_break
A1,    1,       1,              2025-04-01, U4,    true,    false
A1,    2,       2,              2025-08-01, K2,    false,   false
A2,    3,       1,              2025-04-01, U6,    true,    false
A2,    4,       2,              2025-08-01, T0,    true,    true
A3,    5,       1,              2025-04-01, P1,    false,   false
A3,    6,       2,              2025-08-01, R1,    false,   false
A3,    7,       2,              2025-08-01, R2,    false,   false
A4,    8,       1,              2025-04-01, K1,    true,    true
A4,    9,       2,              2025-08-01, R1,    false,   false
"""
given.periods_of_care = """
child, period_of_care, started,    ended,      ended_group,   is_open, is_short_break, started_in_year, ended_in_year
A1,    1,              2025-04-01, ,           ,              true,    false,          true,            false
A1,    2,              2025-08-01, 2025-09-01, Died,          false,   false,          false,           true
A2,    1,              2025-04-01, ,           ,              true,    false,          false,           false
A2,    2,              2025-08-01, ,           ,              true,    true,           true,            true
A3,    1,              2025-04-01, 2025-06-01, Returned home, false,   false,          true,            true
A3,    2,              2025-08-01, 2025-10-01, Adopted,       false,   false,          false,           false
"""
expect = """
child, place, is_looked_after, has_short_breaks, started_in_year, ended_in_year, care_started, care_ended, ended_group, periods
A1,    U4,    true,            false,            true,            true,          2025-04-01,   ,           ,            2
A2,    U6,    true,            true,             false,           false,         2025-04-01,   ,           ,            2
A3,    R2,    false,           false,            true,            true,          2025-08-01,   2025-10-01, Adopted,     2
A4,    K1,    false,           true,             false,           false,         ,             ,           ,            0
"""

[[example]]
shows = "homes are counted once, temporary stays not at all, and only those that the child was in on a day of the year"
given.episodes = """
child, episode, period_of_care, decom,      is_open, is_short_break
A1,    1,       2,              2025-09-01, true,    false
A2,    2,       2,              2025-09-01, true,    false
"""
given.placements = """
child, period_of_care, stay, home, started,    ended,      is_temporary, is_short_break, is_counted
A1,    1,              1,    1,    2024-02-01, 2025-03-31, false,        false,          true
A1,    1,              2,    2,    2025-03-31, 2025-04-01, false,        false,          true
A1,    1,              3,    2,    2025-04-01, 2025-04-08, true,         false,          false
A1,    1,              4,    2,    2025-04-08, 2025-05-01, false,        false,          false
A1,    2,              1,    1,    2025-09-01, ,           false,        false,          true
A1,    2,              2,    2,    2025-10-01, 2025-10-09, false,        true,           false
A1,    2,              3,    0,    2025-11-01, 2025-11-09, true,         false,          false
A2,    2,              1,    1,    2025-09-01, 2025-10-01, false,        false,          true
A2,    2,              2,    2,    2025-10-01, ,           false,        false,          true
A2,    2,              3,    3,    2025-10-01, ,           false,        false,          true
"""
expect = """
child, placements_in_year, placement_started
A1,    2,                  2025-09-01
A2,    3,                  2025-10-01
"""

[[example]]
shows = "each age group begins on the birthday"
given.header = """
child, dob
A1,    2026-04-01
A2,    2025-04-01
A3,    2025-03-31
A4,    2021-04-01
A5,    2021-03-31
A6,    2016-04-01
A7,    2016-03-31
A8,    2010-04-01
A9,    2010-03-31
"""
expect = """
child, age, age_band
A1,    -1,  Unborn
A2,    0,   Under 1
A3,    1,   1-4
A4,    4,   1-4
A5,    5,   5-9
A6,    9,   5-9
A7,    10,  10-15
A8,    15,  10-15
A9,    16,  16+
"""
[[example]]
shows = "each code of ethnic group belongs to a wider one; whether a child came unaccompanied may not be known"
given.header = """
child, ethnic, uasc
A01,   WBRI,   1
A02,   WIRI,   0
A03,   WOTH,
A04,   WIRT,
A05,   WROM,
A06,   MWBC,
A07,   MWBA,
A08,   MWAS,
A09,   MOTH,
A10,   AIND,
A11,   APKN,
A12,   ABAN,
A13,   AOTH,
A14,   CHNE,
A15,   BCRB,
A16,   BAFR,
A17,   BOTH,
A18,   OOTH,
A19,   REFU,
A20,   NOBT,
"""
expect = """
child, ethnic_group, is_uasc
A01,   White,        true
A02,   White,        false
A03,   White,
A04,   White,
A05,   White,
A06,   Mixed,
A07,   Mixed,
A08,   Mixed,
A09,   Mixed,
A10,   Asian,
A11,   Asian,
A12,   Asian,
A13,   Asian,
A14,   Asian,
A15,   Black,
A16,   Black,
A17,   Black,
A18,   Other,
A19,   Unknown,
A20,   Unknown,
"""
*/

with first_rows as (
    select child, min(row_id) as row_id
    from header
    where child is not null
    group by child
),

described as (
    select
        header.child,
        header.sex,
        header.dob,
        age_on(header.dob, :period_end) as age,
        header.ethnic,
        case
            when header.ethnic in ('WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM') then 'White'
            when header.ethnic in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
            when header.ethnic in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
            when header.ethnic in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
            when header.ethnic = 'OOTH'                                    then 'Other'
            else 'Unknown'
        end as ethnic_group,
        case header.uasc when '1' then true when '0' then false end as is_uasc
    from header
    join first_rows on first_rows.row_id = header.row_id
),

named as (
    select child from header where child is not null
    union
    select child from episodes where child is not null
),

-- What goes on comes before what ended, care that goes on before a short break, and then the latest. One number for
-- all, and each child's highest: far quicker than a window for each child.
ordered as (
    select
        *,
        row_number() over (
            order by child, case when is_open and not is_short_break then 2 when is_open then 1 else 0 end, decom, episode
        ) as place_in_order
    from episodes
),

counts as (
    select
        child,
        count(*) as episodes,
        max(case when period_of_care is not null then place_in_order end)                    as last_place,
        max(case when is_open and not is_short_break then 1 else 0 end)                      as is_looked_after,
        max(case when period_of_care is not null and not is_short_break then 1 else 0 end)  as was_looked_after,
        max(case when is_short_break then 1 else 0 end)                                      as has_short_breaks
    from ordered
    group by child
),

care as (
    select
        child,
        count(*) as periods,
        max(case when started_in_year and not is_short_break then 1 else 0 end) as started_in_year,
        max(case when ended_in_year and not is_short_break then 1 else 0 end)   as ended_in_year
    from periods_of_care
    group by child
),

homes as (
    select distinct child, period_of_care, home
    from placements
    where not is_temporary
      and not is_short_break
      and (ended is null or ended > :year_before)
),

moves as (
    select child, count(*) as placements
    from homes
    group by child
),

-- Since when the child has lived in the home of the latest episode.
settled as (
    select child, period_of_care, max(started) as started
    from placements
    where is_counted
    group by child, period_of_care
)

select
    named.child                as child,
    described.sex              as sex,
    described.dob              as dob,
    described.age              as age,
    case
        when described.age < 0   then 'Unborn'
        when described.age < 1   then 'Under 1'
        when described.age < 5   then '1-4'
        when described.age < 10  then '5-9'
        when described.age < 16  then '10-15'
        when described.age >= 16 then '16+'
    end                        as age_band,
    described.ethnic           as ethnic,
    described.ethnic_group     as ethnic_group,
    described.is_uasc          as is_uasc,
    coalesce(counts.is_looked_after = 1, false)  as is_looked_after,
    coalesce(counts.was_looked_after = 1, false) as was_looked_after,
    coalesce(counts.has_short_breaks = 1, false) as has_short_breaks,
    coalesce(care.started_in_year = 1, false)    as started_in_year,
    coalesce(care.ended_in_year = 1, false)      as ended_in_year,
    period.started             as care_started,
    period.is_start_known      as is_start_known,
    period.ended               as care_ended,
    period.ended_reason        as ended_reason,
    period.ended_group         as ended_group,
    cast(coalesce(care.periods, 0) as bigint)     as periods,
    cast(coalesce(counts.episodes, 0) as bigint)  as episodes,
    cast(coalesce(moves.placements, 0) as bigint) as placements_in_year,
    settled.started            as placement_started,
    latest.ls                  as ls,
    latest.ls_group            as ls_group,
    latest.cin                 as cin,
    latest.place               as place,
    latest.place_group         as place_group,
    latest.place_provider      as place_provider,
    latest.urn                 as urn,
    latest.pl_la               as pl_la,
    latest.pl_location         as pl_location,
    latest.pl_distance         as pl_distance
from named
left join described on described.child = named.child
left join counts    on counts.child = named.child
left join ordered as latest on latest.place_in_order = counts.last_place
left join care      on care.child = named.child
left join moves     on moves.child = named.child
left join periods_of_care as period on period.child = latest.child and period.period_of_care = latest.period_of_care
left join settled on settled.child = latest.child and settled.period_of_care = latest.period_of_care
order by named.child
