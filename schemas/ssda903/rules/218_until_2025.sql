/*
code   = "218"
says   = "The placement is in England and of a kind that has a registered number, but the number is blank."
to_do  = "Enter the number from Ofsted's list, or XXXXXXX if the placement is not on it, or put right the kind of placement or its postcode."
table  = "episodes"
about  = ["urn", "place", "pl_post", "dec"]
weight = "error"
since  = 2025
until  = 2025

# A short break has no number (214). A postcode that cannot be placed is taken to be in England.

[[example]]
shows = "P1, R1 and the like have no number; every other kind has one"
with  = { period_end = 2025-03-31 }
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
A11,   Z1,    ,    E09000999,
A12,   U1,    ,    E09000999,
A13,   K2,    ,    E09000999,
A14,   A3,    ,    E09000999,
A15,   H5,    ,    E09000999,
A16,   P2,    ,    E09000999,
A17,   Z11,   ,    E09000999,
A18,   ,      ,    E09000999,
A19,   U1,    ,    E09000999, SC999001
A20,   U1,    ,    E09000999, XXXXXXX
"""
finds.episodes = [12, 13, 14, 15, 16, 17, 18]

[[example]]
shows = "only what was open in the year is asked, no short break, and nothing outside England"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, place, ls, dec,        pl_la
A1,    U1,    V2, 2024-04-01, E09000999
A2,    U1,    V2, 2024-03-31, E09000999
A3,    U1,    V2, soon,       E09000999
A4,    U1,    V3, ,           E09000999
A5,    U1,    V4, ,           E09000999
A6,    U1,    ,   ,           E09000999
A7,    U1,    V2, ,
A8,    U1,    V2, ,           N99000001
A9,    U1,    V2, ,           W99000001
A10,   U1,    V2, ,           S99000001
A11,   U1,    V2, ,           CON
"""
finds.episodes = [1, 6, 7]
*/

select row_id as episodes_row
from episodes
where urn is null
  and (place is null or place not in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'))
  and (ls is null or ls not in ('V3', 'V4'))
  and (dec >= :period_start or (dec is null and dec_wrong is null))
  and (pl_la is null or left(pl_la, 1) not in ('N', 'W', 'S', 'C'))
