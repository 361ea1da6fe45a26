/*
code   = "363"
says   = "The child was under a child assessment order for more than seven days."
to_do  = "Put right the days or the legal status: such an order ends after seven days."
table  = "episodes"
about  = ["dec", "decom", "ls"]
weight = "error"

# Episodes of this status that follow each other without a gap are one spell, and all of them are found.

[[example]]
shows = "seven days are not found, one more is; a gap or another status begins a new count"
given.episodes = """
child, decom,      dec,        ls
A1,    2025-06-01, 2025-06-08, L3
A2,    2025-06-01, 2025-06-09, L3
A3,    2025-06-08, 2025-06-09, L3
A3,    2025-06-01, 2025-06-08, L3
A4,    2025-06-01, 2025-06-08, L3
A4,    2025-06-09, 2025-06-10, L3
A5,    2025-06-01, 2025-06-08, L3
A5,    2025-06-08, 2025-06-09, L1
A5,    2025-06-09, 2025-06-10, L3
A6,    2025-06-01, 2025-06-09, L1
A7,    2025-06-01, 2025-06-09, L3
A7,    2025-06-17, 2025-06-19, L3
A7,    2025-06-19, 2025-06-20, L3
A8,    2025-06-01, 2025-06-03, L3
A8,    2025-06-17, 2025-06-25, L3
"""
finds.episodes = [2, 3, 4, 11, 15]

[[example]]
shows = "what goes on is counted to the end of the year; what has no readable day is not counted"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2026-03-24, ,           L3
A2,    2026-03-23, ,           L3
A3,    2026-03-23, soon,       L3
A4,    ,           2026-03-23, L3
A4,    2026-03-23, ,           L3
A5,    2026-03-23, 2026-03-30, L3
A5,    2026-03-30, ,           L3
A6,    2025-12-31, 2025-12-22, L3
A6,    2025-12-31, 2026-01-01, L3
A7,    2026-04-09, ,           L3
"""
finds.episodes = [2, 5, 6, 7]
*/

with followed as (
    select
        row_id,
        child,
        decom,
        case when dec is null and dec_wrong is null then :period_end else dec end as ended,
        lag(dec) over (partition by child order by decom, row_id) as ended_before
    from episodes
    where ls = 'L3'
      and decom is not null
),

counted as (
    select
        row_id,
        child,
        decom,
        ended,
        count(case when ended_before = decom then null else decom end) over (partition by child order by decom, row_id) as spell
    from followed
),

spells as (
    select child, spell, min(decom) as started, max(ended) as ended
    from counted
    group by child, spell
)

select counted.row_id as episodes_row
from counted
join spells on spells.child = counted.child and spells.spell = counted.spell
where days_between(spells.started, spells.ended) > 7
