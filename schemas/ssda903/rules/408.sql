/*
code   = "408"
says   = "A child placed for adoption under a placement order (A5 or A6) does not have that order (E1) as legal status."
to_do  = "Set the legal status to E1, or use A3 or A4 if the placement was by consent."
table  = "episodes"
about  = ["place", "ls"]
weight = "error"

[[example]]
shows = "A5 and A6 go with E1; another status or none is found, at other placements it is not"
given.episodes = """
child, place, ls
A1,    A5,    E1
A2,    A6,    E1
A3,    A5,    C2
A4,    A6,    D1
A5,    A5,
A6,    A4,    C2
A7,    A3,
A8,    ,      C2
"""
finds.episodes = [3, 4, 5]
*/

select row_id as episodes_row
from episodes
where place in ('A5', 'A6')
  and (ls is null or ls <> 'E1')
