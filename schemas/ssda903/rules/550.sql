/*
code   = "550"
says   = "The parents (PR0) are given as provider of a placement that is not with parents (P1)."
to_do  = "Put right the provider code, or the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "only a placement with parents can be provided by them"
given.episodes = """
child, place, place_provider
A1,    P1,    PR0
A2,    P3,    PR0
A3,    T3,    PR0
A4,    ,      PR0
A5,    P3,    PR1
A6,    P1,    PR1
A7,    ,      PR1
A8,    K2,
"""
finds.episodes = [2, 3, 4]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR0'
  and (place is null or place <> 'P1')
