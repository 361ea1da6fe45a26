/*
code   = "222"
says   = "A registered number is given for a kind of placement that has none."
to_do  = "Clear the number, or put right the kind of placement."
table  = "episodes"
about  = ["urn", "place"]
weight = "error"
since  = 2025
until  = 2025

[[example]]
shows = "Z1 takes no number, and H5 and P2 are no longer asked; XXXXXXX says that there is none"
with  = { period_end = 2025-03-31 }
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
A11,   Z1,    SC999001
A12,   R1,    XXXXXXX
A13,   R1,
A14,   U1,    SC999001
A15,   R3,    SC999001
A16,   H5,    SC999001
A17,   P2,    SC999001
A18,   Z11,   SC999001
A19,   ,      SC999001
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
*/

select row_id as episodes_row
from episodes
where place in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1')
  and urn <> 'XXXXXXX'
