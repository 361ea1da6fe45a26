/*
code   = "377"
says   = "The child had more than two temporary placements for the carer's holiday (T3) in the year."
to_do  = "Check the placement codes: only two such stays in a year count as temporary, further ones are placements of their own."
table  = "episodes"
about  = ["place"]
weight = "error"

[[example]]
shows = "two such stays are allowed; of three all are found, and none of the child's other episodes"
given.episodes = """
child, decom,      place
A1,    2025-05-01, T3
A1,    2025-06-01, T3
A1,    2025-06-10, U1
A1,    2025-06-12, U1
A2,    2025-05-01, T3
A2,    2025-06-01, U1
A2,    2025-07-01, T3
A2,    2025-08-01, T3
A3,    2025-05-01, T2
A3,    2025-06-01, T2
A3,    2025-07-01, T2
"""
finds.episodes = [5, 7, 8]
*/

with too_often as (
    select child
    from episodes
    where place = 'T3'
    group by child
    having count(*) > 2
)

select row_id as episodes_row
from episodes
where place = 'T3'
  and child in (select child from too_often)
