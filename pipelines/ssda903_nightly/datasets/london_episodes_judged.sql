/*
title = "London: episodes of two returns, judged"
grain = "One row for each episode of this return, and each of last year's that this one no longer has."
key   = ["la", "child", "decom", "year", "row"]

# A step on the way to `london_episodes`. An episode that last year's return left open and this one does not have is
# there by a mistake in one of the two. Two rules of the region's say when it is to be taken out:
#   RULE_3   this return has the same stay beside it with another first day: the start was put right
#   RULE_3A  this return's episode comes before it: the newer story of the child has no place for it
# RULE_3 looks at neighbours of this return alone. A neighbour of last year's own cannot have put right what came in
# with it: a child who went home and later came back to the same carers has two such episodes, and keeps both.

[keeps]
la                  = "none"
child               = "identifier"
decom               = "none"
rne                 = "none"
ls                  = "special"
cin                 = "special"
place               = "none"
place_provider      = "none"
dec                 = "none"
rec                 = "none"
reason_place_change = "none"
home_post           = "indirect"
pl_post             = "indirect"
urn                 = "indirect"
year                = "none"
row                 = "none"
is_left_open        = "none"
deleted_by          = "none"

[[example]]
shows = "what last year left open goes where this return has the stay under another first day, before or after"
given.episodes_two_years = """
row, child, decom,      year, rne, ls, place, place_provider, pl_post, urn, dec
1,   A1,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
2,   A1,    2024-05-03, 2026, S,   C2, U4,    PR1,            AB1 2,   X1,  2025-06-01
3,   A2,    2024-05-01, 2026, S,   C2, P1,    PR0,            ,        ,    2025-06-01
4,   A2,    2024-05-03, 2025, S,   C2, P1,    PR0,            ,        ,
5,   A3,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
6,   A3,    2024-05-03, 2026, P,   C2, U4,    PR1,            AB1 2,   X1,
7,   A4,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
8,   A4,    2024-05-03, 2026, S,   C1, U4,    PR1,            AB1 2,   X1,
9,   A5,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
10,  A5,    2024-05-03, 2026, S,   C2, U5,    PR1,            AB1 2,   X1,
11,  A6,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
12,  A6,    2024-05-03, 2026, S,   C2, U4,    PR4,            AB1 2,   X1,
13,  A7,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
14,  A7,    2024-05-03, 2026, S,   C2, U4,    PR1,            AB1 3,   X1,
15,  A8,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,
16,  A8,    2024-05-03, 2026, S,   C2, U4,    PR1,            AB1 2,   ,
17,  A9,    2024-05-01, 2025, S,   C2, U4,    PR1,            AB1 2,   X1,  2024-06-01
18,  A9,    2024-05-03, 2026, S,   C2, U4,    PR1,            AB1 2,   X1,
"""
expect = """
child, decom,      is_left_open, deleted_by
A1,    2024-05-01, true,         RULE_3
A1,    2024-05-03, false,
A2,    2024-05-01, false,
A2,    2024-05-03, true,         RULE_3
A3,    2024-05-01, true,
A3,    2024-05-03, false,
A4,    2024-05-01, true,
A4,    2024-05-03, false,
A5,    2024-05-01, true,
A5,    2024-05-03, false,
A6,    2024-05-01, true,
A6,    2024-05-03, false,
A7,    2024-05-01, true,
A7,    2024-05-03, false,
A8,    2024-05-01, true,
A8,    2024-05-03, false,
A9,    2024-05-01, false,
A9,    2024-05-03, false,
"""

[[example]]
shows = "a newer episode before it takes it out; neighbours of the same return, another child's, and episodes without a start do not"
given.episodes_two_years = """
row, child, decom,      year, rne, place, dec
1,   A1,    2024-05-01, 2026, S,   U4,    2024-06-01
2,   A1,    2024-06-01, 2025, P,   K2,
3,   A2,    2024-05-01, 2025, S,   U4,    2024-06-01
4,   A2,    2024-08-01, 2025, S,   U4,
5,   A3,    2024-09-01, 2025, S,   K2,
6,   A4,    ,           2025, S,   U4,
7,   A4,    ,           2026, S,   U4,
8,   A5,    2024-05-01, 2025, S,   U4,
9,   A5,    2024-08-01, 2025, S,   U4,    2024-09-01
10,  A6,    2024-05-01, 2025, S,   K2,
11,  A7,    2024-06-01, 2026, S,   K2,    2025-06-01
14,  A7,    2025-06-01, 2025, S,   K1,
2,   A8,    2024-05-01, 2026, S,   U4,
12,  A9,    2024-05-01, 2026, S,   U4,    2025-06-01
13,  A9,    ,           2025, S,   K2,
15,  B1,    ,           2026, S,   U4,
16,  B1,    2024-05-01, 2025, S,   K2,
"""
expect = """
child, decom,      year, is_left_open, deleted_by
A1,    2024-05-01, 2026, false,
A1,    2024-06-01, 2025, true,         RULE_3A
A2,    2024-05-01, 2025, false,
A2,    2024-08-01, 2025, true,
A3,    2024-09-01, 2025, true,
A4,    ,           2025, true,
A4,    ,           2026, false,
A5,    2024-05-01, 2025, true,
A5,    2024-08-01, 2025, false,
A6,    2024-05-01, 2025, true,
A7,    2024-06-01, 2026, false,
A7,    2025-06-01, 2025, true,         RULE_3A
A8,    2024-05-01, 2026, false,
A9,    2024-05-01, 2026, false,
A9,    ,           2025, true,
B1,    2024-05-01, 2025, true,
B1,    ,           2026, false,
"""
*/

-- Few children have an episode that was left open, and only theirs are looked at.
with left_open as (
    select child
    from episodes_two_years
    where dec is null and year < extract(year from :period_end)
),

placed as (
    select
        child,
        decom,
        year,
        row,
        dec,
        coalesce(rne, '') || '|' || coalesce(ls, '') || '|' || coalesce(place, '') || '|' || coalesce(place_provider, '')
            || '|' || coalesce(pl_post, '') || '|' || coalesce(urn, '') as stay,
        row_number() over (order by child, decom, year, row) as place_in_order
    from episodes_two_years
    where decom is not null
      and child in (select child from left_open)
),

-- Only an episode of last year's can have a newer return's beside it.
judged as (
    select
        one.year,
        one.row,
        case
            when one.dec is null and after.year > one.year and after.decom <> one.decom and after.stay = one.stay     then 'RULE_3'
            when one.dec is null and before.year > one.year and before.decom <> one.decom and before.stay = one.stay then 'RULE_3'
            when one.dec is null and before.year > one.year                                                        then 'RULE_3A'
        end as deleted_by
    from placed as one
    left join placed as before on before.child = one.child and before.place_in_order = one.place_in_order - 1
    left join placed as after  on after.child = one.child and after.place_in_order = one.place_in_order + 1
)

select
    it.child,
    it.decom,
    it.rne,
    it.ls,
    it.cin,
    it.place,
    it.place_provider,
    it.dec,
    it.rec,
    it.reason_place_change,
    it.home_post,
    it.pl_post,
    it.urn,
    it.year,
    it.row,
    it.dec is null and it.year < extract(year from :period_end) as is_left_open,
    judged.deleted_by
from episodes_two_years as it
left join judged on judged.year = it.year and judged.row = it.row
order by it.child, it.decom, it.year, it.row
