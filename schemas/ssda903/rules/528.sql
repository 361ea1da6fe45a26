/*
code   = "528"
says   = "Another authority (PR2) is given as provider of a placement with parents (P1), in the health service (R2) or in custody (R5)."
to_do  = "Put right the provider code, or the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "the three placements cannot be another authority's; other placements and other providers are not judged"
given.episodes = """
child, place, place_provider
A1,    P1,    PR2
A2,    R2,    PR2
A3,    R5,    PR2
B1,    R1,    PR2
B2,    R3,    PR2
B3,    K2,    PR2
B4,    P3,    PR2
B5,    ,      PR2
C1,    P1,    PR1
C2,    P1,    PR3
C3,    P1,
C4,    R1,    PR1
"""
finds.episodes = [1, 2, 3]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR2'
  and place in ('P1', 'R2', 'R5')
