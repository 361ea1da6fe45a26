/*
code   = "558"
says   = "The child was adopted, but each of the child's decisions to be placed for adoption is recorded as taken back."
to_do  = "Take out the date the last decision ended, or put right the reason the episode ended."
table  = "episodes"
about  = ["rec"]
weight = "error"

[[example]]
shows = "of two decisions or more, one must stand when the child is adopted"
given.episodes = """
child, rec
A1,    E11
A2,    E12
A3,    E11
A4,    E12
A5,    E11
A6,    E4A
A7,    E11
A8,    E12
"""
given.placed_adoption = """
child, date_placed_ceased
A1,    2025-06-01
A1,    2025-08-01
A2,    2025-06-01
A2,    in August
A2,    2025-09-01
A3,    2025-06-01
A3,
A4,    2025-06-01
A4,    2025-07-01
A4,
A5,    2025-06-01
A6,    2025-06-01
A6,    2025-08-01
A7,
A7,
"""
finds.episodes = [1, 2]
*/

with decisions as (
    select
        child,
        count(*)                                                    as made,
        count(date_placed_ceased) + count(date_placed_ceased_wrong) as taken_back
    from placed_adoption
    group by child
)

select episodes.row_id as episodes_row
from episodes
join decisions on decisions.child = episodes.child
where episodes.rec in ('E11', 'E12')
  and decisions.made > 1
  and decisions.taken_back = decisions.made
