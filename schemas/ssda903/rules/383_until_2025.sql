/*
code   = "383"
says   = "After a temporary placement the child did not go back to the placement before it."
to_do  = "Record the return: reason P, with the placement of before. If the child moved elsewhere, record the return first."
table  = "episodes"
about  = ["place", "rne"]
weight = "error"
until  = 2025

[[example]]
shows = "the way back is by P and to the same placement, after each temporary placement; the postcode was free"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, decom,      rne, place, pl_post
A1,    2024-04-01, S,   U1,    ZZ1 1AA
A1,    2024-05-01, P,   T0,    ZZ1 1BB
A1,    2024-05-05, P,   U1,    ZZ1 1CC
A1,    2024-06-01, P,   T1,    ZZ1 1BB
A1,    2024-06-05, P,   U4,    ZZ1 1AA
A1,    2024-07-01, P,   T2,    ZZ1 1BB
A1,    2024-07-05, T,   U4,    ZZ1 1AA
A1,    2024-08-01, P,   T3,    ZZ1 1BB
A1,    2024-08-05, ,    U4,    ZZ1 1AA
A1,    2024-09-01, P,   T4,    ZZ1 1BB
A1,    2024-09-05, P,   R1,    ZZ1 1AA
A1,    2024-10-01, L,   R2,    ZZ1 1DD
A1,    2024-12-01, S,   T0,    ZZ1 1BB
A1,    2024-12-05, P,   R1,    ZZ1 1EE
"""
finds.episodes = [5, 7, 9, 11, 14]

[[example]]
shows = "a child who began in a temporary placement has nowhere to go back to; a blank is no placement"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, decom,      rne, place
A1,    2024-04-01, S,   T1
A1,    2024-05-01, L,   U1
A2,    2024-06-01, P,   U1
A3,    2024-04-01, S,   U1
A3,    2024-05-01, P,   T1
A4,    2024-04-01, S,
A4,    2024-05-01, P,   T1
A4,    2024-06-01, P,   U1
"""
finds.episodes = [8]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as stay on stay.row_id = later.previous_row
join episodes as earlier on earlier.row_id = stay.previous_row
where stay.place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and (later.rne is null
    or later.rne <> 'P'
    or (later.place is distinct from earlier.place))
