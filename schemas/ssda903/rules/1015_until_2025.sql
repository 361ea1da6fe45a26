/*
code   = "1015"
says   = "The authority provides the placement itself, and the placement lies in another authority."
to_do  = "Check who provides the placement and its postcode: an authority's own provision is expected within its borders, but for foster care and adoption."
table  = "episodes"
about  = ["place_provider", "pl_post"]
weight = "error"
until  = 2025

[[example]]
shows = "own provision outside the authority is found, but for the kinds of placement that may be anywhere and for short breaks"
with  = { period_end = 2025-03-31, authority = "E09000027" }
given.episodes = """
child, place, ls, place_provider, pl_la
A1,    K2,    C1, PR1,            E09000027
A2,    K2,    C1, PR1,            E09000026
A3,    K2,    C1, PR1,            WAL
A4,    K2,    C1, PR1,
A5,    K2,    C1, PR2,            E09000026
A6,    K2,    C1, ,               E09000026
A7,    K2,    V3, PR1,            E09000026
A8,    K2,    V4, PR1,            E09000026
A9,    K2,    ,   PR1,            E09000026
B1,    ,      C1, PR1,            E09000026
B2,    A3,    C1, PR1,            E09000026
B3,    A4,    C1, PR1,            E09000026
B4,    A5,    C1, PR1,            E09000026
B5,    A6,    C1, PR1,            E09000026
B6,    U1,    C1, PR1,            E09000026
B7,    U2,    C1, PR1,            E09000026
B8,    U3,    C1, PR1,            E09000026
B9,    U4,    C1, PR1,            E09000026
C1,    U5,    C1, PR1,            E09000026
C2,    U6,    C1, PR1,            E09000026
C3,    K3,    C1, PR1,            E09000026
C4,    P2,    V2, PR1,            E09000026
"""
finds.episodes = [2, 3, 21, 22]
*/

select row_id as episodes_row
from episodes
where place_provider = 'PR1'
  and place not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  and ls not in ('V3', 'V4')
  and pl_la <> :authority
