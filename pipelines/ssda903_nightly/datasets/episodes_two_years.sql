/*
title = "Episodes of this return and the last"
grain = "One row for each episode of this return, and each of last year's that this one no longer has."
key   = ["la", "child", "decom", "year", "row"]

# A step on the way to others. The newer return wins: an episode of last year's is taken up only where no episode of
# the same child starts on the same day in this one, whether it was closed there or not.

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

[[example]]
shows = "an episode that both returns have is this year's, even if only last year's had an end"
given.episodes = """
child, episode, decom,      rne, dec,        place
A1,    1,       2024-05-01, S,   ,           K2
A1,    2,       2024-05-01, P,   2025-06-01, K1
A2,    3,       ,           S,   ,           U4
"""
given.episodes_last = """
child, decom,      rne, dec,        place
A1,    2024-05-01, S,   2025-01-01, U4
A1,    2024-05-02, P,   ,           U6
A2,    ,           S,   ,           U4
A3,    2024-05-01, S,   ,           U4
"""
expect = """
child, decom,      rne, dec,        place, year, row
A1,    2024-05-01, S,   ,           K2,    2026, 1
A1,    2024-05-01, P,   2025-06-01, K1,    2026, 2
A1,    2024-05-02, P,   ,           U6,    2025, 2
A2,    ,           S,   ,           U4,    2025, 3
A2,    ,           S,   ,           U4,    2026, 3
A3,    2024-05-01, S,   ,           U4,    2025, 4
"""

[[example]]
shows = "the years are those that the returns end in; without last year's there is only this one"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, episode, decom,      rne
A1,    1,       2024-05-01, S
"""
expect = """
child, decom,      year, row
A1,    2024-05-01, 2025, 1
"""
*/

with had as (
    select distinct child, decom
    from episodes
    where child is not null and decom is not null
),

before as (
    select
        last.child,
        last.decom,
        last.rne,
        last.ls,
        last.cin,
        last.place,
        last.place_provider,
        last.dec,
        last.rec,
        last.reason_place_change,
        last.home_post,
        last.pl_post,
        last.urn,
        cast(extract(year from :year_before) as bigint) as year,
        last.row_id as row
    from episodes_last as last
    left join had on had.child = last.child and had.decom = last.decom
    where had.child is null
),

now as (
    select
        child,
        decom,
        rne,
        ls,
        cin,
        place,
        place_provider,
        dec,
        rec,
        reason_place_change,
        home_post,
        pl_post,
        urn,
        cast(extract(year from :period_end) as bigint) as year,
        episode as row
    from episodes
),

both as (
    select * from now
    union all
    select * from before
)

select *
from both
order by child, decom, year, row
