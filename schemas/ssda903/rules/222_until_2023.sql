/*
code   = "222"
says   = "A registered number is given for a kind of placement that has none."
to_do  = "Clear the number, or put right the kind of placement."
table  = "episodes"
about  = ["urn", "place"]
weight = "error"
until  = 2023

[[example]]
shows = "H5 and P2 take no number; XXXXXXX says that there is none"
with  = { period_end = 2023-03-31 }
given.episodes = """
child, place, urn
A1,    H5,    SC999001
A2,    P1,    SC999001
A3,    P2,    SC999001
A4,    P3,    SC999001
A5,    R1,    SC999001
A6,    R2,    SC999001
A7,    R5,    SC999001
A8,    T0,    SC999001
A9,    T1,    SC999001
A10,   T2,    SC999001
A11,   T3,    SC999001
A12,   T4,    SC999001
A13,   Z1,    SC999001
A14,   R1,    XXXXXXX
A15,   R1,
A16,   U1,    SC999001
A17,   R3,    SC999001
A18,   K3,    SC999001
A19,   Z11,   SC999001
A20,   ,      SC999001
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
*/

select row_id as episodes_row
from episodes
where place in ('H5', 'P1', 'P2', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1')
  and urn <> 'XXXXXXX'
