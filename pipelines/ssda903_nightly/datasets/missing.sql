/*
title = "Missing and away"
grain = "One row for each time a child was missing, or away from the placement without leave, as sent."
key   = ["la", "child", "missing", "mis_start"]

# A time without an end goes on, and its days are counted up to the last day of the year. One whose start or end
# cannot be read has no length.

[keeps]
la             = "none"
child          = "identifier"
dob            = "indirect"
sex            = "indirect"
age            = "indirect"
ethnic_group   = "special"
missing        = "none"
kind           = "none"
mis_start      = "none"
mis_end        = "none"
is_open        = "none"
days           = "none"
period_of_care = "none"
place          = "none"
place_group    = "none"
pl_location    = "none"

[[example]]
shows = "the same day is no day, the next is one; without an end the time goes on"
given.missing = """
child, missing, mis_start,  mis_end,    dob
A1,    M,       2025-05-01, 2025-05-01, 2010-05-01
A1,    M,       2025-06-01, 2025-06-02, 2010-05-01
A2,    A,       2026-03-30, ,           2010-05-01
A2,    Q,       2025-06-01, 31/06/2025, 2010-05-01
A3,    M,       ,           2025-06-02, 2010-05-01
A4,    M,       2025-04-30, 2025-04-29, 2010-05-01
A5,    M,       2025-04-30, 2026-04-01, 2010-05-01
"""
expect = """
child, missing, kind,               mis_start,  mis_end,    is_open, days, age
A1,    M,       Missing,            2025-05-01, 2025-05-01, false,   0,    15
A1,    M,       Missing,            2025-06-01, 2025-06-02, false,   1,    15
A2,    Q,       ,                   2025-06-01, ,           false,   ,     15
A2,    A,       Away without leave, 2026-03-30, ,           true,    1,    15
A3,    M,       Missing,            ,           2025-06-02, false,   ,
A4,    M,       Missing,            2025-04-30, 2025-04-29, false,   ,     14
A5,    M,       Missing,            2025-04-30, 2026-04-01, true,    335,  14
"""

[[example]]
shows = "the placement is the one that the child was missing from; on a day of change, the one the child had come to"
given.children = """
child, sex, ethnic_group
A1,    F,   White
"""
given.missing = """
child, mis_start
A1,    2025-04-30
A1,    2025-05-01
A1,    2025-06-01
A1,    2025-06-02
A2,    2025-07-01
A3,    2025-07-01
"""
given.episodes = """
child, episode, period_of_care, decom,      dec,        place, place_group,      pl_location
A1,    1,       1,              2025-05-01, 2025-05-20, U4,    Foster placement, IN
A1,    2,       2,              2025-05-20, 2025-06-01, K2,    Children's home,  OUT
A2,    3,       1,              2025-05-20, 2025-07-01, U4,    Foster placement, IN
A2,    4,       2,              2025-07-01, ,           K2,    Children's home,  OUT
A3,    5,       ,               ,           ,           K2,    Children's home,  OUT
"""
expect = """
child, mis_start,  sex, ethnic_group, period_of_care, place, place_group,     pl_location
A1,    2025-04-30, F,   White,        ,               ,      ,
A1,    2025-05-01, F,   White,        1,              U4,    Foster placement, IN
A1,    2025-06-01, F,   White,        2,              K2,    Children's home, OUT
A1,    2025-06-02, F,   White,        ,               ,      ,
A2,    2025-07-01, ,    ,             2,              K2,    Children's home, OUT
A3,    2025-07-01, ,    ,             ,               ,      ,
"""
*/

with placed as (
    select
        missing.row_id as time,
        max(episodes.decom) as decom
    from missing
    join episodes on episodes.child = missing.child
    where missing.mis_start >= episodes.decom
      and (episodes.dec is null or missing.mis_start <= episodes.dec)
    group by missing.row_id
),

-- Two episodes may start on one day: the later in the file is where the child ended up.
within as (
    select
        placed.time,
        max(episodes.episode) as episode
    from placed
    join missing on missing.row_id = placed.time
    join episodes on episodes.child = missing.child and episodes.decom = placed.decom
    group by placed.time
),

lasting as (
    select
        row_id,
        mis_start,
        coalesce(mis_start <= :period_end and mis_end_wrong is null and (mis_end is null or mis_end > :period_end), false) as is_open,
        case
            when mis_end_wrong is null and (mis_end is null or mis_end >= mis_start)
            then least(coalesce(mis_end, :period_end), :period_end)
        end as counted_to
    from missing
)

select
    missing.child,
    missing.dob,
    children.sex,
    age_on(missing.dob, missing.mis_start) as age,
    children.ethnic_group,
    missing.missing,
    case missing.missing when 'M' then 'Missing' when 'A' then 'Away without leave' end as kind,
    missing.mis_start,
    missing.mis_end,
    lasting.is_open,
    days_between(lasting.mis_start, lasting.counted_to) as days,
    episodes.period_of_care,
    episodes.place,
    episodes.place_group,
    episodes.pl_location
from missing
join lasting on lasting.row_id = missing.row_id
left join within   on within.time = missing.row_id
left join episodes on episodes.episode = within.episode
left join children on children.child = missing.child
order by missing.child, missing.mis_start, missing.row_id
