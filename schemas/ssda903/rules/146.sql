/*
code   = "146"
says   = "The kind of placement is not one of the codes of the year."
to_do  = "Record the placement by a code that the return of this year has."
table  = "episodes"
about  = ["place"]
weight = "error"

[[example]]
shows = "in 2025/26 four codes stand for what Z1 was; H5 and P2 are gone"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place
A1,    U1
A2,
A3,    Z1
A4,    Z14
A5,    H5
A6,    P2
A7,    K3
A8,    A2
"""
finds.episodes = [3, 5, 6, 8]

[[example]]
shows = "in 2024/25 K3 came and the old codes still held"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, place
A1,    Z1
A2,    Z14
A3,    H5
A4,    K3
"""
finds.episodes = [2]

[[example]]
shows = "before that there was no K3"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, place
A1,    H5
A2,    K3
"""
finds.episodes = [2]
*/

select row_id as episodes_row
from episodes
where place_wrong is not null
