/*
code   = "382"
says   = "A short break (V3 or V4) has a temporary placement (T0 to T4)."
to_do  = "Give the placement in which the child stays, or put right the legal status."
table  = "episodes"
about  = ["place", "ls"]
weight = "error"

[[example]]
shows = "each temporary placement is found under V3 and V4, and under no other status"
given.episodes = """
child, ls, place
A1,    V3, T0
A2,    V4, T1
A3,    V3, T2
A4,    V4, T3
A5,    V3, T4
A6,    C1, T0
A7,    ,   T0
A8,    V3, U1
A9,    V4,
"""
finds.episodes = [1, 2, 3, 4, 5]
*/

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and place in ('T0', 'T1', 'T2', 'T3', 'T4')
