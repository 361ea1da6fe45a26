/*
code   = "117"
says   = "The plan of adoption was made or given up after the child's care had ended, or after the year of the return."
to_do  = "Put right the date of the decision or of its end, or the date on which care ended."
table  = "placed_adoption"
about  = ["date_placed_ceased", "date_placed", "episodes.dec", "episodes.rec", "episodes.decom"]
weight = "error"

[[example]]
shows = "the year's last day and the day on which care ended are in time, the day after is not"
with  = { period_end = 2026-03-31 }
given.placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2026-03-31,  2026-03-31
A2,    2026-04-01,
A3,    2025-05-01,  2026-04-01
A4,    2025-09-01,  2025-09-01
A5,    2025-09-02,
A6,    2025-05-01,  2025-09-02
A7,    2026-04-01,
A8,    ,
A9,    2025-02-30,  2026-04-01
"""
given.episodes = """
child, decom,      dec,        rec
A1,    2024-06-01, ,
A2,    2024-06-01, ,
A3,    2024-06-01, ,
A4,    2024-06-01, 2025-09-01, E11
A5,    2024-06-01, 2025-09-01, E11
A6,    2024-06-01, 2025-09-01, E11
A8,    2024-06-01, 2025-09-01, E11
"""
finds.placed_adoption = [2, 3, 5, 6, 7, 9]
finds.episodes        = [2, 3, 5, 6]

[[example]]
shows = "the latest episode counts that did not go on in another; an open one has no end to be after"
with  = { period_end = 2026-03-31 }
given.placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2025-09-02,
A2,    2025-09-02,
A3,    2025-09-02,
A4,    2025-09-02,
"""
given.episodes = """
child, decom,      dec,        rec
A1,    2025-06-01, 2025-12-01, E11
A1,    2024-06-01, 2025-06-01, E3
A2,    2025-06-01, 2025-09-01, E11
A2,    2025-10-01, 2025-12-01, X1
A3,    2024-06-01, 2025-06-01, E3
A3,    2025-06-15, ,
A4,    2025-06-01, 2025-09-01, E11
A4,    ,           2025-12-01, E11
A4,    2025-06-01, 2025-08-01, E11
"""
finds.placed_adoption = [2, 4]
finds.episodes        = [3, 9]
*/

with ends as (
    select
        row_id,
        child,
        dec,
        row_number() over (partition by child order by decom desc, row_id desc) as place
    from episodes
    where (rec is null or rec <> 'X1')
      and decom is not null
      and child in (select child from placed_adoption)
),

latest as (
    select
        row_id as latest_row,
        child,
        dec
    from ends
    where place = 1
)

select
    decisions.row_id  as placed_adoption_row,
    latest.latest_row as episodes_row
from placed_adoption as decisions
left join latest on latest.child = decisions.child
where decisions.date_placed > :period_end
   or decisions.date_placed_ceased > :period_end
   or decisions.date_placed > latest.dec
   or decisions.date_placed_ceased > latest.dec
