/*
title = "How settled children are"
grain = "One row for each child looked after on the last day of the year."
key   = ["la", "child"]

# How long the child has been in care, and in the present home, going back through this return and last year's. A
# change of legal status, or of the same carers' standing, is no move, and neither are temporary stays with a return
# to the same home, as in the placements. Two returns show every move of two years. Where the first episode that they
# hold began neither care nor a home, both have lasted longer than this: `is_care_start_known` and
# `is_home_start_known` are then false, and the months are the least that they can be.

[keeps]
la                     = "none"
child                  = "identifier"
sex                    = "indirect"
age                    = "indirect"
ethnic_group           = "special"
care_started           = "none"
is_care_start_known    = "none"
months_in_care         = "none"
home_started           = "none"
is_home_start_known    = "none"
months_in_home         = "none"
home_before_started    = "none"
is_placed_for_adoption = "none"
is_settled             = "none"

[[example]]
shows = "legal status, carers' standing and temporary stays do not unsettle; a move does; the story goes back through both returns"
given.children = """
child, sex, age, is_looked_after
A1,    F,   10,  true
A2,    M,   10,  true
A3,    M,   10,  true
A4,    M,   10,  false
A5,    M,   10,  true
"""
given.episodes_two_years = """
child, year, row, decom,      rne, place, urn, dec
A1,    2025, 1,   2023-01-01, S,   U6,    X1,  2024-03-31
A1,    2025, 2,   2024-03-31, P,   U4,    X2,  2024-06-01
A1,    2025, 3,   2024-06-01, L,   U4,    X2,  2025-05-01
A1,    2026, 1,   2025-05-01, P,   T0,    ,    2025-05-07
A1,    2026, 2,   2025-05-07, P,   U4,    X2,  2025-08-01
A1,    2026, 3,   2025-08-01, T,   U5,    X2,
A2,    2026, 4,   2024-01-01, P,   U4,    X1,  2025-05-01
A2,    2026, 5,   2025-05-01, P,   T1,    ,    2025-05-07
A2,    2026, 6,   2025-05-07, P,   U4,    X2,
A3,    2026, 7,   2024-04-01, L,   P1,    ,
A4,    2026, 8,   2024-04-01, L,   P1,    ,
A5,    2025, 9,   2023-04-01, S,   U4,    X1,  2024-05-01
A5,    2026, 9,   2025-05-01, S,   U4,    X1,
"""
expect = """
child, care_started, is_care_start_known, months_in_care, home_started, is_home_start_known, months_in_home, home_before_started, is_settled
A1,    2023-01-01,   true,                38,             2024-03-31,   true,                24,             2023-01-01,          true
A2,    2024-01-01,   false,               26,             2025-05-07,   true,                10,             2024-01-01,          false
A3,    2024-04-01,   false,               23,             2024-04-01,   false,               23,             ,                    false
A5,    2025-05-01,   true,                10,             2025-05-01,   true,                10,             ,                    false
"""

[[example]]
shows = "with adopters, the time in the home before counts too; without a known start the least is what counts"
given.children = """
child, is_looked_after
A1,    true
A2,    true
A3,    true
A4,    true
"""
given.episodes_two_years = """
child, year, row, decom,      rne, place, dec
A1,    2026, 1,   2024-03-31, S,   U4,    2025-12-01
A1,    2026, 2,   2025-12-01, B,   A6,
A2,    2026, 3,   2024-04-01, S,   U4,    2025-12-01
A2,    2026, 4,   2025-12-01, B,   A4,
A3,    2026, 5,   2024-03-31, S,   U4,    2025-12-01
A3,    2026, 6,   2025-12-01, B,   U5,
A4,    2026, 7,   2024-03-31, U,   A5,
"""
expect = """
child, is_placed_for_adoption, home_started, home_before_started, is_settled, is_home_start_known
A1,    true,                   2025-12-01,   2024-03-31,          true,       true
A2,    true,                   2025-12-01,   2024-04-01,          false,      true
A3,    false,                  2025-12-01,   2024-03-31,          false,      true
A4,    true,                   2024-03-31,   ,                    true,       false
"""

[[example]]
shows = "days count and not rows; a move within one home is a move; the home before the last is none to come back to"
given.children = """
child, is_looked_after
A1,    true
A2,    true
A3,    true
A4,    true
A5,    true
A6,    true
A7,    true
"""
given.episodes_two_years = """
child, year, row, decom,      rne, place, urn, dec
A1,    2026, 2,   2024-05-01, S,   U4,    X1,  2025-05-01
A1,    2026, 1,   2025-05-01, P,   U4,    X2,  2025-06-01
A2,    2026, 3,   2025-06-01, P,   U4,    X2,
A3,    2026, 4,   2024-05-01, S,   U4,    X1,  2024-06-01
A3,    2026, 5,   2024-06-01, P,   U4,    X2,  2025-05-01
A3,    2026, 6,   2025-05-01, P,   T0,    ,    2025-05-07
A3,    2026, 7,   2025-05-07, P,   U4,    X1,
A4,    2026, 8,   2024-05-01, S,   U4,    X1,  2025-05-01
A4,    2026, 9,   2025-05-01, P,   U4,    X1,
A5,    2026, 10,  2023-05-01, S,   U4,    X1,  2025-05-01
A5,    2026, 11,  2025-05-01, P,   T2,    ,    2025-05-02
A5,    2026, 12,  2025-05-02, P,   T3,    ,    2025-05-03
A5,    2026, 13,  2025-05-03, P,   T4,    ,    2025-05-07
A5,    2026, 14,  2025-05-07, P,   U4,    X1,  2025-06-01
A5,    2026, 15,  2025-06-01, U,   A3,    X3,
A6,    2026, 16,  2025-05-01, S,   T0,    ,
A7,    2026, 17,  ,           S,   U4,    X1,
"""
expect = """
child, care_started, is_care_start_known, home_started, home_before_started, is_placed_for_adoption, is_settled
A1,    2024-05-01,   true,                2025-05-01,   2024-05-01,          false,                  false
A2,    2025-06-01,   false,               2025-06-01,   ,                    false,                  false
A3,    2024-05-01,   true,                2025-05-07,   2024-06-01,          false,                  false
A4,    2024-05-01,   true,                2025-05-01,   2024-05-01,          false,                  false
A5,    2023-05-01,   true,                2023-05-01,   ,                    true,                   true
A6,    2025-05-01,   true,                ,             ,                    false,                  false
A7,    ,             ,                    ,             ,                    ,                       false
"""
*/

-- A number for every episode, and neighbours by the next number: far quicker than a window for each child.
with ordered as (
    select
        child,
        decom,
        rne,
        place,
        urn,
        pl_post,
        dec,
        coalesce(place in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
        row_number() over (order by child, decom, year, row) as place_in_order
    from episodes_two_years
    where decom is not null
      and child in (select child from children where is_looked_after)
),

begun as (
    select
        it.child,
        it.is_temporary,
        it.place_in_order,
        case when before.dec = it.decom then 0 else 1 end as begins
    from ordered as it
    left join ordered as before on before.child = it.child and before.place_in_order = it.place_in_order - 1
),

chained as (
    select
        child,
        is_temporary,
        place_in_order,
        sum(begins) over (order by place_in_order) as period
    from begun
),

-- The period of care that the child is in.
current as (
    select child, max(period) as period
    from chained
    group by child
),

care as (
    select
        chained.child,
        chained.is_temporary,
        chained.place_in_order
    from chained
    join current on current.period = chained.period
),

-- The homes' episodes, temporary stays left out.
lived as (
    select
        ordered.child,
        ordered.rne,
        ordered.place,
        ordered.urn,
        ordered.pl_post,
        care.place_in_order,
        row_number() over (order by care.place_in_order) as place_of_home
    from care
    join ordered on ordered.place_in_order = care.place_in_order
    where not care.is_temporary
),

moves as (
    select
        it.child,
        it.place_in_order,
        row_number() over (order by it.place_in_order) as move
    from lived as it
    left join lived as before on before.child = it.child and before.place_of_home = it.place_of_home - 1
    where before.child is null
       or not (
           coalesce(it.rne in ('L', 'T', 'U'), false)
           or (
               it.place_in_order > before.place_in_order + 1
               and coalesce(it.place, '')   = coalesce(before.place, '')
               and coalesce(it.urn, '')     = coalesce(before.urn, '')
               and coalesce(it.pl_post, '') = coalesce(before.pl_post, '')
           )
       )
),

latest as (
    select child, place_in_order, max(move) over (partition by child) - move + 1 as from_latest
    from moves
),

homes as (
    select
        child,
        max(case when from_latest = 1 then place_in_order end) as latest_place,
        max(case when from_latest = 2 then place_in_order end) as place_before
    from latest
    group by child
),

began as (
    select
        child,
        min(place_in_order) as first_place,
        max(place_in_order) as last_place
    from care
    group by child
),

told as (
    select
        began.child as child,
        first.decom as care_started,
        coalesce(first.rne = 'S', false) as is_care_start_known,
        home.decom  as home_started,
        coalesce(home.rne in ('S', 'P', 'B'), false) as is_home_start_known,
        before.decom as home_before_started,
        coalesce(last.place in ('A3', 'A4', 'A5', 'A6'), false) as is_placed_for_adoption
    from began
    join ordered as first on first.place_in_order = began.first_place
    join ordered as last  on last.place_in_order  = began.last_place
    left join homes             on homes.child           = began.child
    left join ordered as home   on home.place_in_order   = homes.latest_place
    left join ordered as before on before.place_in_order = homes.place_before
)

select
    children.child,
    children.sex,
    children.age,
    children.ethnic_group,
    told.care_started,
    told.is_care_start_known,
    months_between(told.care_started, :period_end) as months_in_care,
    told.home_started,
    told.is_home_start_known,
    months_between(told.home_started, :period_end) as months_in_home,
    told.home_before_started,
    told.is_placed_for_adoption,
    coalesce(
        months_between(told.home_started, :period_end) >= 24
            or (told.is_placed_for_adoption and months_between(told.home_before_started, :period_end) >= 24),
        false
    ) as is_settled
from children
left join told on told.child = children.child
where children.is_looked_after
order by children.child
