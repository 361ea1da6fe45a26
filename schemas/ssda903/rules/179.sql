/*
code   = "179"
says   = "It cannot be told whether the placement is inside the authority."
to_do  = "Enter or put right the postcode of the placement."
table  = "episodes"
about  = ["pl_location", "pl_post"]
weight = "error"

[[example]]
shows = "every placement is inside or outside, but for short breaks; an unknown legal status is no short break"
given.episodes = """
child, ls, pl_location
A1,    C2, IN
A2,    C2, OUT
A3,    C2,
A4,    V3,
A5,    V4,
A6,    ,
A7,    V4, IN
"""
finds.episodes = [3, 6]
*/

select row_id as episodes_row
from episodes
where pl_location is null
  and (ls is null or ls not in ('V3', 'V4'))
