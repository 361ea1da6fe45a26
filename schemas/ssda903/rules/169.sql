/*
code   = "169"
says   = "It cannot be told which authority the placement is in."
to_do  = "Enter or put right the postcode of the placement."
table  = "episodes"
about  = ["pl_la", "pl_post"]
weight = "error"

[[example]]
shows = "every placement lies somewhere, but for short breaks; an unknown legal status is no short break"
given.episodes = """
child, ls, pl_la
A1,    C2, E09000027
A2,    C2, NIR
A3,    C2,
A4,    V3,
A5,    V4,
A6,    ,
A7,    V3, E09000027
"""
finds.episodes = [3, 6]
*/

select row_id as episodes_row
from episodes
where pl_la is null
  and (ls is null or ls not in ('V3', 'V4'))
