/*
title = "Periods of care"
grain = "One row for each unbroken period of a child in care."
key   = ["la", "child", "period_of_care"]

# A period is a chain of episodes, each starting on the day that the one before ends. A return holds the episodes of
# its year only: where its first one for a child did not begin care (its RNE is not S), the period is older than
# `started`, and how it began is not known.

[keeps]
la              = "none"
child           = "identifier"
period_of_care  = "none"
sex             = "indirect"
dob             = "indirect"
ethnic_group    = "special"
is_uasc         = "special"
started         = "none"
is_start_known  = "none"
age_started     = "indirect"
cin             = "special"
ls_started      = "special"
place_started   = "none"
ended           = "none"
ended_reason    = "none"
ended_group     = "none"
age_ended       = "indirect"
ls              = "special"
place           = "none"
place_group     = "none"
is_open         = "none"
is_short_break  = "none"
started_in_year = "none"
ended_in_year   = "none"
episodes        = "none"
placements      = "none"
days            = "none"
days_in_year    = "none"

[[example]]
shows = "a period has the beginning of its first episode and the end of its last; a gap begins another"
given.episodes = """
child, episode, period_of_care, sex, dob,        decom,      rne, ls, cin, place, place_group,      dec,        rec, is_open, is_short_break, age_started, days, days_in_year
A1,    6,       1,              F,   2010-05-01, 2025-03-01, S,   V2, N1,  U4,    Foster placement, 2025-05-01, X1,  false,   false,          14,          61,   30
A1,    2,       1,              F,   2010-05-01, 2025-05-01, B,   C2, N2,  K2,    Children's home,  2025-07-01, E4A, false,   false,          15,          61,   61
A1,    3,       2,              F,   2010-05-01, 2025-09-01, S,   C2, N3,  K2,    Children's home,  ,           ,    true,    false,          15,          211,  211
A2,    4,       1,              M,   2012-01-01, 2024-02-01, P,   C2, N1,  P1,    With parents,     ,           ,    true,    false,          12,          789,  364
A3,    5,       ,               M,   2012-01-01, ,           S,   C2, N1,  P1,    With parents,     ,           ,    false,   false,          ,            ,
"""
given.placements = """
child, period_of_care, stay, is_counted
A1,    1,              1,    true
A1,    1,              2,    false
A1,    1,              3,    true
A1,    2,              1,    true
"""
expect = """
child, period_of_care, started,    is_start_known, cin, ls_started, place_started, ended,      ended_reason, ended_group,   age_ended, ls, place_group,     is_open, started_in_year, ended_in_year, episodes, placements, days, days_in_year
A1,    1,              2025-03-01, true,           N1,  V2,         U4,            2025-07-01, E4A,          Returned home, 15,        C2, Children's home, false,   false,           true,          2,        2,          122,  91
A1,    2,              2025-09-01, true,           N3,  C2,         K2,            ,           ,             ,              ,          C2, Children's home, true,    true,            false,         1,        1,          211,  211
A2,    1,              2024-02-01, false,          N1,  C2,         P1,            ,           ,             ,              ,          C2, With parents,    true,    false,           false,         1,        0,          789,  364
"""

[[example]]
shows = "starts and ends count for the year from its first day to its last; only a start from home is one, and X1 is no end; of one day's episodes the later row is the later"
given.episodes = """
child, episode, period_of_care, decom,      rne, dec,        rec, is_short_break
A1,    1,       1,              2025-03-31, S,   2025-04-01, E3,  false
A2,    2,       1,              2025-04-01, S,   2025-03-31, E11, false
A3,    3,       1,              2026-03-31, S,   2026-03-31, E45, true
A4,    4,       1,              2025-05-01, P,   2026-04-01, E17, false
A5,    5,       1,              2026-04-01, S,   2025-05-01, X1,  false
A6,    6,       1,              2025-05-01, S,   2025-06-01, X1,  true
A6,    7,       1,              2025-06-01, L,   2025-07-01, ,    false
A7,    9,       1,              2025-05-01, L,   2025-06-01, E2,  false
A7,    8,       1,              2025-05-01, S,   2025-05-01, X1,  false
"""
expect = """
child, started_in_year, ended_in_year, is_short_break, ended_group
A1,    false,           true,          false,          Another authority
A2,    true,            false,         false,          Adopted
A3,    true,            true,          true,           Special guardianship
A4,    false,           false,         false,          Stayed with carers
A5,    false,           false,         false,          Still in care
A6,    true,            false,         false,
A7,    true,            true,          false,          Died
"""

[[example]]
shows = "each reason for leaving care belongs to a group"
given.episodes = """
child, episode, period_of_care, decom,      rec
A01,   1,       1,              2025-05-01, E12
A02,   2,       1,              2025-05-01, E13
A03,   3,       1,              2025-05-01, E14
A04,   4,       1,              2025-05-01, E15
A05,   5,       1,              2025-05-01, E16
A06,   6,       1,              2025-05-01, E2
A07,   7,       1,              2025-05-01, E4B
A08,   8,       1,              2025-05-01, E41
A09,   9,       1,              2025-05-01, E43
A10,   10,      1,              2025-05-01, E44
A11,   11,      1,              2025-05-01, E46
A12,   12,      1,              2025-05-01, E47
A13,   13,      1,              2025-05-01, E48
A14,   14,      1,              2025-05-01, E5
A15,   15,      1,              2025-05-01, E6
A16,   16,      1,              2025-05-01, E7
A17,   17,      1,              2025-05-01, E8
A18,   18,      1,              2025-05-01, E9
A19,   19,      1,              2025-05-01, E99
"""
expect = """
child, ended_group
A01,   Adopted
A02,   With relatives or others
A03,   Remand ended
A04,   Assessed as an adult
A05,   Moved abroad
A06,   Died
A07,   Returned home
A08,   Child arrangements order
A09,   Special guardianship
A10,   Special guardianship
A11,   Special guardianship
A12,   Special guardianship
A13,   Special guardianship
A14,   Independent living
A15,   Independent living
A16,   Adult services
A17,   Other
A18,   Custody
A19,
"""
*/

with ordered as (
    select
        *,
        row_number() over (order by child, period_of_care, decom, episode) as place_in_order
    from episodes
    where period_of_care is not null
),

-- A period that is a short break from its first day to its last is one; care that began as one is care.
ends as (
    select
        child,
        period_of_care,
        min(place_in_order) as first_place,
        max(place_in_order) as last_place,
        count(*)            as episodes,
        sum(days)           as days,
        sum(days_in_year)   as days_in_year,
        min(case when is_short_break then 1 else 0 end) as is_short_break
    from ordered
    group by child, period_of_care
),

moves as (
    select
        child,
        period_of_care,
        sum(case when is_counted then 1 else 0 end) as placements
    from placements
    group by child, period_of_care
)

select
    ends.child          as child,
    ends.period_of_care as period_of_care,
    last.sex            as sex,
    last.dob            as dob,
    last.ethnic_group   as ethnic_group,
    last.is_uasc        as is_uasc,
    first.decom         as started,
    coalesce(first.rne = 'S', false) as is_start_known,
    first.age_started   as age_started,
    first.cin           as cin,
    first.ls            as ls_started,
    first.place         as place_started,
    last.dec            as ended,
    last.rec            as ended_reason,
    case
        when last.rec in ('X1')                                            then 'Still in care'
        when last.rec in ('E11', 'E12')                                    then 'Adopted'
        when last.rec in ('E13')                                           then 'With relatives or others'
        when last.rec in ('E14')                                           then 'Remand ended'
        when last.rec in ('E15')                                           then 'Assessed as an adult'
        when last.rec in ('E16')                                           then 'Moved abroad'
        when last.rec in ('E17')                                           then 'Stayed with carers'
        when last.rec in ('E2')                                            then 'Died'
        when last.rec in ('E3')                                            then 'Another authority'
        when last.rec in ('E4A', 'E4B')                                    then 'Returned home'
        when last.rec in ('E41')                                           then 'Child arrangements order'
        when last.rec in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')        then 'Special guardianship'
        when last.rec in ('E5', 'E6')                                      then 'Independent living'
        when last.rec in ('E7')                                            then 'Adult services'
        when last.rec in ('E8')                                            then 'Other'
        when last.rec in ('E9')                                            then 'Custody'
    end                 as ended_group,
    age_on(last.dob, last.dec) as age_ended,
    last.ls             as ls,
    last.place          as place,
    last.place_group    as place_group,
    last.is_open        as is_open,
    ends.is_short_break = 1 as is_short_break,
    coalesce(first.rne = 'S' and first.decom between :period_start and :period_end, false) as started_in_year,
    coalesce(last.rec <> 'X1' and last.dec between :period_start and :period_end, false)   as ended_in_year,
    cast(ends.episodes as bigint)                 as episodes,
    cast(coalesce(moves.placements, 0) as bigint) as placements,
    ends.days           as days,
    ends.days_in_year   as days_in_year
from ends
join ordered as first on first.place_in_order = ends.first_place
join ordered as last  on last.place_in_order  = ends.last_place
left join moves on moves.child = ends.child and moves.period_of_care = ends.period_of_care
order by ends.first_place
