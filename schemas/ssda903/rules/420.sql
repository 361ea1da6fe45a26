/*
code   = "420"
says   = "It is known in which authority a short break (V3 or V4) was, although a short break has no postcode."
to_do  = "Take the postcode of the placement out, or put right the legal status."
table  = "episodes"
about  = ["pl_la", "ls"]
weight = "error"

[[example]]
shows = "V3 and V4 have no authority of placement; other statuses may"
given.episodes = """
child, ls, pl_la
A1,    V3, E10000014
A2,    V4, NIR
A3,    V3,
A4,    V4,
A5,    C2, E10000014
A6,    ,   E10000014
"""
finds.episodes = [1, 2]
*/

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and pl_la is not null
