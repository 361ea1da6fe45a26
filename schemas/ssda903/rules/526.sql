/*
code   = "526"
says   = "An episode in a placement that has a provider does not say what kind of provider it is."
to_do  = "Record the kind of provider, or put right the placement code."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"

[[example]]
shows = "temporary placements and the four Z codes need no provider; every other placement does"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, place_provider
A1,    T0,
A2,    T1,
A3,    T2,
A4,    T3,
A5,    T4,
A6,    Z11,
A7,    Z12,
A8,    Z13,
A9,    Z14,
B1,    Z1,
B2,    U4,
B3,    ,
B4,    T5,
B5,    U4,    PR1
B6,    T1,    PR1
B7,    XX,    PR9
B8,    ,      PR1
"""
finds.episodes = [10, 11, 12, 13]

[[example]]
shows = "up to 2024/25 there was one Z code"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, place, place_provider
A1,    Z1,
A2,    Z11,
A3,    K2,
"""
finds.episodes = [2, 3]
*/

-- A Z code that is not one of the delivery's year does not excuse the blank.
select row_id as episodes_row
from episodes
where place_provider is null
  and (
      place is null
      or place_wrong is not null
      or place not in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14')
  )
