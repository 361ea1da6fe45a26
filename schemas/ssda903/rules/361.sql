/*
code   = "361"
says   = "The child was under police protection for more than three days."
to_do  = "Put right the days or the legal status: police protection ends after 72 hours."
table  = "episodes"
about  = ["dec", "decom", "ls"]
weight = "error"

# Episodes of this status that follow each other without a gap are one spell, and all of them are found.

[[example]]
shows = "three days are not found, one more is; a gap or another status begins a new count"
given.episodes = """
child, decom,      dec,        ls
A1,    2025-06-01, 2025-06-04, L1
A2,    2025-06-01, 2025-06-05, L1
A3,    2025-06-04, 2025-06-05, L1
A3,    2025-06-01, 2025-06-04, L1
A4,    2025-06-01, 2025-06-04, L1
A4,    2025-06-05, 2025-06-06, L1
A5,    2025-06-01, 2025-06-04, L1
A5,    2025-06-04, 2025-06-05, L2
A5,    2025-06-05, 2025-06-06, L1
A6,    2025-06-01, 2025-06-05, L2
A7,    2025-06-01, 2025-06-05, L1
A7,    2025-06-13, 2025-06-15, L1
A7,    2025-06-15, 2025-06-16, L1
A8,    2025-06-01, 2025-06-03, L1
A8,    2025-06-13, 2025-06-17, L1
"""
finds.episodes = [2, 3, 4, 11, 15]

[[example]]
shows = "what goes on is counted to the end of the year; what has no readable day is not counted"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2026-03-28, ,           L1
A2,    2026-03-27, ,           L1
A3,    2026-03-27, soon,       L1
A4,    ,           2026-03-27, L1
A4,    2026-03-27, ,           L1
A5,    2026-03-27, 2026-03-30, L1
A5,    2026-03-30, ,           L1
A6,    2025-12-31, 2025-12-22, L1
A6,    2025-12-31, 2026-01-01, L1
A7,    2026-04-09, ,           L1
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
    where ls = 'L1'
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
where days_between(spells.started, spells.ended) > 3
