/*
code   = "378"
says   = "A child placed with parents (P1) has the legal status of one period of accommodation (V2)."
to_do  = "Put right the placement or the legal status: a child who lives with the parents is not accommodated."
table  = "episodes"
about  = ["place", "ls"]
weight = "error"

[[example]]
shows = "only P1 together with V2 is found"
given.episodes = """
child, place, ls
A1,    P1,    V2
A2,    P1,    C1
A3,    P1,
A4,    U1,    V2
A5,    ,      V2
A6,    U1,    C1
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where place = 'P1'
  and ls = 'V2'
