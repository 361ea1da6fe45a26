/*
code   = "178"
says   = "The provider of the placement is not one of the codes, or is given for a placement that has no provider."
to_do  = "Record the provider as PR0 to PR5, or take it out for a temporary placement or a placement Z1."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"
until  = 2025

[[example]]
shows = "the temporary placements T0 to T4 and Z1 have no provider"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, place, place_provider
A1,    U1,    PR0
A2,    U1,    PR6
A3,    U1,
A4,    ,      PR1
A5,    ,      PR6
A6,    T0,    PR1
A7,    T1,    PR1
A8,    T2,    PR1
A9,    T3,    PR1
B1,    T4,    PR1
B2,    Z1,    PR5
B3,    Z11,   PR5
B4,    T0,
B5,    Z1,
"""
finds.episodes = [2, 5, 6, 7, 8, 9, 10, 11]
*/

select row_id as episodes_row
from episodes
where place_provider_wrong is not null
   or (place_provider is not null and place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1'))
