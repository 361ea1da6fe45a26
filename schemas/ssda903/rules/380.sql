/*
code   = "380"
says   = "A temporary placement (T0 to T4) does not begin with a change of placement (P or B)."
to_do  = "Set the reason for the new episode to P, or to B if the legal status changed on the same day."
table  = "episodes"
about  = ["rne", "place"]
weight = "error"

[[example]]
shows = "each temporary placement begins with P or B; another reason or none is found, at other placements it is not"
given.episodes = """
child, place, rne
A1,    T0,    P
A1,    T1,    B
A1,    T0,    S
A2,    T1,    L
A2,    T2,    T
A2,    T3,    U
A2,    T4,
A3,    U1,    S
A3,    ,      S
"""
finds.episodes = [3, 4, 5, 6, 7]
*/

select row_id as episodes_row
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and (rne is null or rne not in ('P', 'B'))
