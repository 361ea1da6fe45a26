/*
title = "Placements"
grain = "One row for each unbroken stay in one home."
key   = ["la", "child", "period_of_care", "stay"]

# A stay begins where an episode begins care (RNE S) or a new home (P, B). It goes on where the episode only changes
# the legal status (L), or the standing of the same carers (T, U): a foster home that becomes an adoptive one is one
# stay. What the return does not show is not guessed: where the first episode it holds began with L, T or U, the stay
# is older than its first day here. Episodes whose start cannot be read have no place in the order and are left out.
#
# `home` numbers the placements as the national count of moves does: a temporary stay (T0 to T4) is none, and neither
# is the return to the home that the child was in before it. Such stays have the number of the home they interrupt,
# or nought where none came before.

[keeps]
la                  = "none"
child               = "identifier"
period_of_care      = "none"
stay                = "none"
home                = "none"
started             = "none"
is_start_known      = "none"
ended               = "none"
is_open             = "none"
days                = "none"
sex                 = "indirect"
age_started         = "indirect"
ethnic_group        = "special"
is_uasc             = "special"
ls_group            = "special"
place_started       = "none"
place               = "none"
place_group         = "none"
place_provider      = "none"
urn                 = "indirect"
pl_post             = "indirect"
pl_la               = "none"
pl_location         = "none"
pl_distance         = "indirect"
rec                 = "none"
reason_place_change = "none"
episodes            = "none"
is_short_break      = "none"
is_temporary        = "none"
is_return           = "none"
is_counted          = "none"

[[example]]
shows = "a change of legal status, or of the carers' standing, is not a new placement; a new home is"
given.episodes = """
child, episode, period_of_care, decom,      rne, ls_group,           place, place_group,         dec,        rec, is_open, days, is_temporary
A1,    1,       1,              2025-04-01, S,   Section 20,         U4,    Foster placement,    2025-06-01, X1,  false,   61, false
A1,    2,       1,              2025-06-01, L,   Full care order,    U4,    Foster placement,    2025-07-01, X1,  false,   30, false
A1,    3,       1,              2025-07-01, U,   Placement order,    A5,    Placed for adoption, 2025-07-05, X1,  false,   4, false
A1,    4,       1,              2025-07-05, T,   Placement order,    A3,    Placed for adoption, 2025-08-01, X1,  false,   27, false
A1,    5,       1,              2025-08-01, B,   Full care order,    K2,    Children's home,     2025-09-01, X1,  false,   31, false
A1,    6,       1,              2025-09-01, P,   Full care order,    K2,    Children's home,     ,           ,    true,    211, false
A2,    7,       1,              2025-03-01, L,   Full care order,    P1,    With parents,        2025-07-01, E4A, false,   122, false
A2,    8,       2,              2025-08-01, S,   Section 20,         P1,    With parents,        ,           ,    true,    242, false
A2,    9,       ,               ,           P,   Section 20,         K1,    Children's home,     ,           ,    false,      , false
"""
expect = """
child, period_of_care, stay, home, started,    is_start_known, ended,      is_open, days, place_started, place, rec, episodes, ls_group
A1,    1,              1,    1,    2025-04-01, true,           2025-08-01, false,   122,  U4,            A3,    X1,  4,        Placement order
A1,    1,              2,    2,    2025-08-01, true,           2025-09-01, false,   31,   K2,            K2,    X1,  1,        Full care order
A1,    1,              3,    3,    2025-09-01, true,           ,           true,    211,  K2,            K2,    ,    1,        Full care order
A2,    1,              1,    1,    2025-03-01, false,          2025-07-01, false,   122,  P1,            P1,    E4A, 1,        Full care order
A2,    2,              1,    1,    2025-08-01, true,           ,           true,    242,  P1,            P1,    ,    1,        Section 20
"""

[[example]]
shows = "a temporary stay is not counted, nor the return after it to the same home; a return elsewhere is"
given.episodes = """
child, episode, period_of_care, decom,      rne, place, urn,     pl_post, dec,        is_temporary, is_short_break
A1,    1,       1,              2025-04-01, S,   U4,    SC1,     ZZ1 1AA, 2025-05-01, false,        false
A1,    2,       1,              2025-05-01, P,   T4,    ,        ZZ9 1AA, 2025-05-05, true,         false
A1,    3,       1,              2025-05-05, P,   T1,    ,        ZZ9 1AB, 2025-05-07, true,         false
A1,    4,       1,              2025-05-07, P,   U4,    SC1,     ZZ1 1AA, 2025-06-01, false,        false
A1,    5,       1,              2025-06-01, P,   T0,    ,        ZZ9 1AA, 2025-06-05, true,         false
A1,    6,       1,              2025-06-05, P,   U4,    SC2,     ZZ1 1AA, 2025-07-01, false,        false
A1,    7,       1,              2025-07-01, P,   U4,    SC2,     ZZ1 1AA, ,           false,        false
A2,    8,       1,              2025-04-01, S,   T0,    ,        ,        2025-04-03, true,         false
A2,    9,       1,              2025-04-03, P,   U6,    ,        ZZ1 1AA, ,           false,        false
A3,    10,      1,              2025-04-01, S,   U6,    ,        ZZ1 1AA, 2025-04-03, false,        true
A4,    11,      1,              2025-04-01, S,   P1,    ,        ,        2025-05-01, false,        false
A4,    12,      1,              2025-05-01, P,   T2,    ,        ,        2025-05-05, true,         false
A4,    13,      1,              2025-05-05, P,   P1,    ,        ,        ,           false,        false
A5,    14,      1,              2025-04-01, S,   U4,    SC1,     ZZ1 1AA, 2025-05-01, false,        false
A5,    15,      1,              2025-05-01, P,   T2,    ,        ,        2025-05-05, true,         false
A5,    16,      1,              2025-05-05, P,   U4,    SC1,     ZZ1 1AB, ,           false,        false
A6,    17,      1,              2025-04-01, S,   U4,    SC1,     ZZ1 1AA, 2025-05-01, false,        false
A6,    18,      1,              2025-05-01, P,   T2,    ,        ,        2025-05-05, true,         false
A6,    19,      1,              2025-05-05, P,   U5,    SC1,     ZZ1 1AA, ,           false,        false
A7,    20,      1,              2025-04-01, S,   U4,    SC1,     ZZ1 1AA, 2025-04-20, false,        false
A7,    21,      1,              2025-04-20, T,   U5,    SC1,     ZZ1 1AA, 2025-05-01, false,        false
A7,    22,      1,              2025-05-01, P,   T3,    ,        ,        2025-05-05, true,         false
A7,    23,      1,              2025-05-05, P,   U5,    SC1,     ZZ1 1AA, 2025-05-20, false,        true
A7,    24,      1,              2025-05-20, U,   A5,    SC1,     ZZ1 1AA, ,           false,        false
"""
expect = """
child, stay, home, place, is_temporary, is_return, is_short_break, is_counted
A1,    1,    1,    U4,    false,        false,     false,          true
A1,    2,    1,    T4,    true,         false,     false,          false
A1,    3,    1,    T1,    true,         false,     false,          false
A1,    4,    1,    U4,    false,        true,      false,          false
A1,    5,    1,    T0,    true,         false,     false,          false
A1,    6,    2,    U4,    false,        false,     false,          true
A1,    7,    3,    U4,    false,        false,     false,          true
A2,    1,    0,    T0,    true,         false,     false,          false
A2,    2,    1,    U6,    false,        false,     false,          true
A3,    1,    1,    U6,    false,        false,     true,           false
A4,    1,    1,    P1,    false,        false,     false,          true
A4,    2,    1,    T2,    true,         false,     false,          false
A4,    3,    1,    P1,    false,        true,      false,          false
A5,    1,    1,    U4,    false,        false,     false,          true
A5,    2,    1,    T2,    true,         false,     false,          false
A5,    3,    2,    U4,    false,        false,     false,          true
A6,    1,    1,    U4,    false,        false,     false,          true
A6,    2,    1,    T2,    true,         false,     false,          false
A6,    3,    2,    U5,    false,        false,     false,          true
A7,    1,    1,    U5,    false,        false,     false,          true
A7,    2,    1,    T3,    true,         false,     false,          false
A7,    3,    1,    A5,    false,        true,      false,          false
"""

[[example]]
shows = "days count and not rows, and rows only within a day; the home before the last is no return, nor one of another period or child"
given.episodes = """
child, episode, period_of_care, decom,      rne, place, pl_post, dec,        is_temporary
A1,    5,       1,              2025-04-01, S,   U4,    ZZ1 1AA, 2025-05-01, false
A1,    2,       1,              2025-05-01, P,   U4,    ZZ1 1AB, 2025-06-01, false
A1,    3,       1,              2025-06-01, P,   T4,    ,        2025-06-05, true
A1,    6,       1,              2025-06-05, L,   U6,    ZZ1 1AA, 2025-06-20, false
A1,    4,       1,              2025-06-05, P,   U4,    ZZ1 1AA, 2025-06-05, false
A1,    7,       2,              2025-07-01, L,   T1,    ,        2025-07-05, true
A1,    8,       2,              2025-07-05, P,   U6,    ZZ1 1AA, ,           false
A2,    9,       2,              2025-07-01, S,   T1,    ,        2025-07-05, true
A2,    10,      2,              2025-07-05, P,   U6,    ZZ1 1AA, ,           false
"""
expect = """
child, period_of_care, stay, home, started,    place_started, place, is_return
A1,    1,              1,    1,    2025-04-01, U4,            U4,    false
A1,    1,              2,    2,    2025-05-01, U4,            U4,    false
A1,    1,              3,    2,    2025-06-01, T4,            T4,    false
A1,    1,              4,    3,    2025-06-05, U4,            U6,    false
A1,    2,              1,    0,    2025-07-01, T1,            T1,    false
A1,    2,              2,    1,    2025-07-05, U6,            U6,    false
A2,    2,              1,    0,    2025-07-01, T1,            T1,    false
A2,    2,              2,    1,    2025-07-05, U6,            U6,    false
"""
*/

-- A number for every episode, and neighbours by the next number: far quicker than a window for each child.
with ordered as (
    select
        *,
        row_number() over (order by child, period_of_care, decom, episode) as place_in_order
    from episodes
    where period_of_care is not null
),

begun as (
    select
        place_in_order,
        days,
        is_short_break,
        case
            when place_in_order > min(place_in_order) over (partition by child, period_of_care) and rne in ('L', 'T', 'U') then 0
            else 1
        end as begins
    from ordered
),

-- `stays` counts on through all children.
counted as (
    select place_in_order, days, is_short_break, sum(begins) over (order by place_in_order) as stays
    from begun
),

ends as (
    select
        stays,
        min(place_in_order) as first_place,
        max(place_in_order) as last_place,
        count(*)            as episodes,
        sum(days)           as days,
        min(case when is_short_break then 1 else 0 end) as is_short_break
    from counted
    group by stays
),

whole as (
    select
        ends.*,
        last.child,
        last.period_of_care,
        last.is_temporary
    from ends
    join ordered as last on last.place_in_order = ends.last_place
),

lived as (
    select
        child,
        period_of_care,
        stays,
        first_place,
        last_place,
        row_number() over (order by stays) as place_in_order
    from whole
    where not is_temporary
),

-- A stay that follows a temporary one, and the last episode of the stay before that.
resumed as (
    select
        it.stays,
        it.first_place,
        before.last_place as place_before
    from lived as it
    join lived as before
        on before.child = it.child
        and before.period_of_care = it.period_of_care
        and before.place_in_order = it.place_in_order - 1
    where it.stays > before.stays + 1
),

-- Back in the home that the child had left, if nothing of it has changed.
returns as (
    select resumed.stays
    from resumed
    join ordered as found  on found.place_in_order  = resumed.first_place
    join ordered as before on before.place_in_order = resumed.place_before
    where coalesce(found.place, '')   = coalesce(before.place, '')
      and coalesce(found.urn, '')     = coalesce(before.urn, '')
      and coalesce(found.pl_post, '') = coalesce(before.pl_post, '')
),

judged as (
    select
        whole.*,
        returns.stays is not null as is_return,
        case when whole.is_temporary or returns.stays is not null then 0 else 1 end as is_another
    from whole
    left join returns on returns.stays = whole.stays
),

homed as (
    select
        judged.*,
        sum(is_another) over (order by stays) as homes
    from judged
),

numbered as (
    select
        homed.*,
        stays - min(stays) over (partition by child, period_of_care) + 1          as stay,
        homes - min(homes - is_another) over (partition by child, period_of_care) as home
    from homed
)

select
    it.child,
    it.period_of_care,
    cast(it.stay as bigint) as stay,
    cast(it.home as bigint) as home,
    first.decom as started,
    coalesce(first.rne in ('S', 'P', 'B'), false) as is_start_known,
    last.dec    as ended,
    last.is_open,
    it.days,
    last.sex,
    first.age_started,
    last.ethnic_group,
    last.is_uasc,
    last.ls_group,
    first.place as place_started,
    last.place,
    last.place_group,
    last.place_provider,
    last.urn,
    last.pl_post,
    last.pl_la,
    last.pl_location,
    last.pl_distance,
    last.rec,
    last.reason_place_change,
    cast(it.episodes as bigint) as episodes,
    it.is_short_break = 1 as is_short_break,
    it.is_temporary,
    it.is_return,
    (it.is_another = 1 and it.is_short_break = 0) as is_counted
from numbered as it
join ordered as first on first.place_in_order = it.first_place
join ordered as last  on last.place_in_order  = it.last_place
order by it.stays
