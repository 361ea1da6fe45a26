/*
code   = "118"
says   = "The plan of adoption was given up before the year of the return, or before the child came into care."
to_do  = "Put right the date on which the plan was given up, or take the row out if that was in a year before."
table  = "placed_adoption"
about  = ["date_placed_ceased", "episodes.decom", "episodes.ls"]
weight = "error"

[[example]]
shows = "the year's first day and the first day of care are in time, the day before is not"
with  = { period_end = 2026-03-31 }
given.placed_adoption = """
child, date_placed_ceased
A1,    2025-04-01
A2,    2025-03-31
A3,    2025-09-01
A4,    2025-08-31
A5,    2025-03-31
A6,
A7,    2025-03-31
"""
given.episodes = """
child, decom,      ls
A1,    2024-06-01, E1
A2,    2024-06-01, E1
A3,    2025-09-01, E1
A4,    2025-09-01, E1
A6,    2025-09-01, E1
A7,    2025-13-01, E1
"""
finds.placed_adoption = [2, 4, 5, 7]
finds.episodes        = [2, 4]

[[example]]
shows = "the earliest episode counts that is no short break; an unknown legal status is none"
with  = { period_end = 2026-03-31 }
given.placed_adoption = """
child, date_placed_ceased
A1,    2025-08-31
A2,    2025-08-31
A3,    2025-08-31
A4,    2025-08-31
A5,    2025-08-31
"""
given.episodes = """
child, decom,      ls
A1,    2025-10-01, E1
A1,    2025-06-01, C2
A2,    2025-06-01, V3
A2,    2025-09-01, E1
A3,    2025-06-01, V4
A3,    2025-09-01, E1
A4,    2025-09-01,
A4,    2025-09-01, E1
A5,    2025-09-01, V3
"""
finds.placed_adoption = [2, 3, 4]
finds.episodes        = [4, 6, 7]
*/

with begun as (
    select
        row_id,
        child,
        decom,
        row_number() over (partition by child order by decom, row_id) as place
    from episodes
    where (ls is null or ls not in ('V3', 'V4'))
      and decom is not null
      and child in (select child from placed_adoption)
),

earliest as (
    select
        row_id as earliest_row,
        child,
        decom
    from begun
    where place = 1
)

select
    decisions.row_id      as placed_adoption_row,
    earliest.earliest_row as episodes_row
from placed_adoption as decisions
left join earliest on earliest.child = decisions.child
where decisions.date_placed_ceased < :period_start
   or decisions.date_placed_ceased < earliest.decom
