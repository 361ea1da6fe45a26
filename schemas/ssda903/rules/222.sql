/*
code   = "222"
says   = "A registered number is given for a kind of placement that has none."
to_do  = "Clear the number, or put right the kind of placement."
table  = "episodes"
about  = ["urn", "place"]
weight = "error"
since  = 2026

[[example]]
shows = "the other kinds of placement, Z11 to Z14, take no number; XXXXXXX says that there is none"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, urn
A1,    P1,    SC999001
A2,    P3,    SC999001
A3,    R1,    SC999001
A4,    R2,    SC999001
A5,    R5,    SC999001
A6,    T0,    SC999001
A7,    T1,    SC999001
A8,    T2,    SC999001
A9,    T3,    SC999001
A10,   T4,    SC999001
A11,   Z11,   SC999001
A12,   Z12,   SC999001
A13,   Z13,   SC999001
A14,   Z14,   SC999001
A15,   R1,    XXXXXXX
A16,   R1,
A17,   U1,    SC999001
A18,   R3,    SC999001
A19,   H5,    SC999001
A20,   P2,    SC999001
A21,   Z1,    SC999001
A22,   ,      SC999001
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
*/

select row_id as episodes_row
from episodes
where place in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
  and urn <> 'XXXXXXX'
