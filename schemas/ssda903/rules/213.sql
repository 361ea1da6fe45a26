/*
code   = "213"
says   = "A provider is given for a placement that has none: a temporary one, or one of the other kinds."
to_do  = "Clear the provider, or put right the placement."
table  = "episodes"
about  = ["place_provider", "place"]
weight = "error"
since  = 2026

[[example]]
shows = "the temporary and the other kinds of placement take no provider; those that do, blanks and Z1 of the years before are passed over"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, place_provider
A1,    T0,    PR1
A2,    T1,    PR1
A3,    T2,    PR1
A4,    T3,    PR0
A5,    T4,    PR1
A6,    Z11,   PR1
A7,    Z12,   PR1
A8,    Z13,   PR1
A9,    Z14,   PR5
A10,   T0,
A11,   Z11,
A12,   U1,    PR1
A13,   ,      PR1
A14,   Z1,    PR1
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9]
*/

select row_id as episodes_row
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
  and place_provider is not null
