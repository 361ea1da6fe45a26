/*
code   = "384"
says   = "A short break (V3 or V4) has a long-term foster placement (U1 or U4)."
to_do  = "Give the kind of short-term foster placement, or put right the legal status."
table  = "episodes"
about  = ["place", "ls"]
weight = "error"

[[example]]
shows = "U1 and U4 are found under V3 and V4, and under no other status"
given.episodes = """
child, ls, place
A1,    V3, U1
A2,    V4, U4
A3,    V3, U6
A4,    C1, U1
A5,    ,   U4
A6,    V4,
"""
finds.episodes = [1, 2]
*/

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and place in ('U1', 'U4')
