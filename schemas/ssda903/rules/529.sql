/*
code   = "529"
says   = "A public body outside local government (PR3) is given as provider of an adoptive placement, a children's home, a placement with parents or a foster placement."
to_do  = "Put right the provider code, or the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "none of these placements can be a public body's; other placements and other providers are not judged"
given.episodes = """
child, place, place_provider
A1,    A3,    PR3
A2,    A4,    PR3
A3,    A5,    PR3
A4,    A6,    PR3
A5,    K1,    PR3
A6,    K2,    PR3
A7,    P1,    PR3
A8,    U1,    PR3
A9,    U2,    PR3
A10,   U3,    PR3
A11,   U4,    PR3
A12,   U5,    PR3
A13,   U6,    PR3
B1,    R2,    PR3
B2,    R5,    PR3
B3,    T1,    PR3
B4,    K3,    PR3
B5,    ,      PR3
C1,    A3,    PR2
C2,    A3,    PR4
C3,    A3,
C4,    R2,    PR2
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR3'
  and place in ('A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'P1', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
