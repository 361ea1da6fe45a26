/*
code   = "530"
says   = "A private firm (PR4) is given as provider of a placement with parents (P1)."
to_do  = "Put right the provider code, or the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "a placement with parents cannot be a private firm's; other placements and other providers are not judged"
given.episodes = """
child, place, place_provider
A1,    P1,    PR4
B1,    P3,    PR4
B2,    K2,    PR4
B3,    ,      PR4
C1,    P1,    PR3
C2,    P1,    PR5
C3,    P1,    PR0
C4,    P1,
C5,    P3,    PR3
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR4'
  and place = 'P1'
