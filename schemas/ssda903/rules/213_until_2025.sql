/*
code   = "213"
says   = "A provider is given for a temporary placement, which has none."
to_do  = "Clear the provider, or put right the placement."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"
until  = 2025

[[example]]
shows = "the five temporary kinds take no provider; other placements and blanks are passed over"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, place, place_provider
A1,    T0,    PR1
A2,    T1,    PR1
A3,    T2,    PR1
A4,    T3,    PR0
A5,    T4,    PR1
A6,    T0,
A7,    U1,    PR1
A8,    ,      PR1
A9,    Z1,    PR1
"""
finds.episodes = [1, 2, 3, 4, 5]
*/

select row_id as episodes_row
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and place_provider is not null
