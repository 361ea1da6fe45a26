/*
code   = "218"
says   = "The placement is in England and of a kind that has a registered number, but the number is blank."
to_do  = "Enter the number from Ofsted's list, or XXXXXXX if the placement is not on it, or put right the kind of placement or its postcode."
table  = "episodes"
about  = ["urn", "place", "pl_post", "dec"]
weight = "error"
since  = 2026

# A short break has no number (214). A postcode that cannot be placed is taken to be in England.

[[example]]
shows = "the other kinds of placement (Z11 to Z14) have no number; every other kind has one"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, dec, pl_la,     urn
A1,    P1,    ,    E09000999,
A2,    P3,    ,    E09000999,
A3,    R1,    ,    E09000999,
A4,    R2,    ,    E09000999,
A5,    R5,    ,    E09000999,
A6,    T0,    ,    E09000999,
A7,    T1,    ,    E09000999,
A8,    T2,    ,    E09000999,
A9,    T3,    ,    E09000999,
A10,   T4,    ,    E09000999,
A11,   Z11,   ,    E09000999,
A12,   Z12,   ,    E09000999,
A13,   Z13,   ,    E09000999,
A14,   Z14,   ,    E09000999,
A15,   U1,    ,    E09000999,
A16,   K2,    ,    E09000999,
A17,   A3,    ,    E09000999,
A18,   H5,    ,    E09000999,
A19,   P2,    ,    E09000999,
A20,   Z1,    ,    E09000999,
A21,   ,      ,    E09000999,
A22,   U1,    ,    E09000999, SC999001
A23,   U1,    ,    E09000999, XXXXXXX
"""
finds.episodes = [15, 16, 17, 18, 19, 20, 21]

[[example]]
shows = "only what was open in the year is asked, no short break, and nothing outside England"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, ls, dec,        pl_la
A1,    U1,    V2, 2025-04-01, E09000999
A2,    U1,    V2, 2025-03-31, E09000999
A3,    U1,    V2, soon,       E09000999
A4,    U1,    V3, ,           E09000999
A5,    U1,    V4, ,           E09000999
A6,    U1,    ,   ,           E09000999
A7,    U1,    V2, ,
A8,    U1,    V2, ,           CON
A9,    U1,    V2, ,           NIR
A10,   U1,    V2, ,           NUK
A11,   U1,    V2, ,           SCO
A12,   U1,    V2, ,           WAL
"""
finds.episodes = [1, 6, 7]
*/

select row_id as episodes_row
from episodes
where urn is null
  and (place is null or place not in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'))
  and (ls is null or ls not in ('V3', 'V4'))
  and (dec >= :period_start or (dec is null and dec_wrong is null))
  and (pl_la is null or pl_la not in ('CON', 'NIR', 'NUK', 'SCO', 'WAL'))
