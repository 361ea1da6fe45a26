/*
code   = "551"
says   = "The child is placed for adoption, but there is no date of a decision that this should happen."
to_do  = "Record the date of the decision, or put right the placement code."
table  = "episodes"
about  = ["place"]
weight = "error"

[[example]]
shows = "a decision needs a date, readable or not, and must be the child's own; other placements need none"
given.episodes = """
child, place
A1,    A3
A2,    A4
A3,    A5
A4,    A6
A5,    A3
A6,    A4
A7,    U4
A8,    A5
A8,    A6
,      A3
"""
given.placed_adoption = """
child, date_placed
A1,
A2,
A3,
A5,    2025-06-01
A6,    in June
A8,
A8,    2025-06-01
"""
finds.episodes = [1, 2, 3, 4]
*/

with decided as (
    select distinct child
    from placed_adoption
    where date_placed is not null
       or date_placed_wrong is not null
)

select episodes.row_id as episodes_row
from episodes
left join decided on decided.child = episodes.child
where episodes.place in ('A3', 'A4', 'A5', 'A6')
  and episodes.child is not null
  and decided.child is null
