/*
code   = "562"
says   = "The child's first episode began before the year, but it is not the one with which last year's return ended."
to_do  = "Put right the start date, so that the first episode is last year's latest one carried on."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "a first episode from before 1 April must start with last year's latest; later episodes are not compared"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom
A1,    2024-10-01
A1,    2025-02-01
A2,    2024-10-01
A3,    2025-03-31
A4,    2025-04-01
A5,    2024-10-01
A6,    2024-10-01
A7,    2024-10-01
A8,    first of May
A9,    2025-05-01
A9,    2024-10-01
,      2024-10-01
"""
given.episodes_last = """
child, decom
A1,    2024-10-01
A2,    2024-10-02
A5,    2024-10-01
A5,    2024-09-01
A6,    2024-10-01
A6,    2024-11-01
A7,    first of May
A9,    2024-12-01
A9,    2024-10-01
"""
finds.episodes = [3, 4, 7, 8, 11]
*/

with latest as (
    select child, max(decom) as decom
    from episodes_last
    group by child
)

select episodes.row_id as episodes_row
from episodes
left join latest on latest.child = episodes.child
where episodes.previous_row is null
  and episodes.child is not null
  and episodes.decom < :period_start
  and (latest.decom is null or latest.decom <> episodes.decom)
