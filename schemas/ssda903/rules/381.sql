/*
code   = "381"
says   = "A temporary placement (T0 to T4) ended and care did not go on in a new episode."
to_do  = "Set the reason for ending to X1 and record the episode that followed, in which the child left care."
table  = "episodes"
about  = ["rec", "place"]
weight = "error"

[[example]]
shows = "each temporary placement ends with X1; another reason or none is found, even where the end cannot be read, but not where the episode goes on"
given.episodes = """
child, place, dec,        rec
A1,    T0,    2025-06-01, X1
A1,    T0,    2025-06-01, E3
A1,    T1,    2025-06-01, E4A
A1,    T2,    2025-06-01, E8
A1,    T3,    2025-06-01, E2
A2,    T4,    2025-06-01,
A2,    T4,    ,
A2,    T4,    ,           E3
A3,    U1,    2025-06-01, E3
A3,    T4,    abc,        E3
A3,    ,      2025-06-01, E3
"""
finds.episodes = [2, 3, 4, 5, 6, 10]
*/

select row_id as episodes_row
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and (dec is not null or dec_wrong is not null)
  and (rec is null or rec <> 'X1')
