/*
code   = "531"
says   = "A voluntary organisation (PR5) is given as provider of a placement with parents (P1)."
to_do  = "Put right the provider code, or the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "a placement with parents cannot be a voluntary organisation's; other placements and other providers are not judged"
given.episodes = """
child, place, place_provider
A1,    P1,    PR5
B1,    P3,    PR5
B2,    K2,    PR5
B3,    ,      PR5
C1,    P1,    PR4
C2,    P1,    PR0
C3,    P1,
C4,    P3,    PR4
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR5'
  and place = 'P1'
