/*
code   = "383"
says   = "After a temporary placement the child did not go back to the placement before it."
to_do  = "Record the return: reason P, with the placement and the postcode of before. If the child moved elsewhere, record the return first."
table  = "episodes"
about  = ["place", "rne", "pl_post"]
weight = "error"
since  = 2026

[[example]]
shows = "the way back is by P, to the same placement at the same postcode, after each temporary placement"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      rne, place, pl_post
A1,    2025-04-01, S,   U1,    ZZ1 1AA
A1,    2025-05-01, P,   T0,    ZZ1 1BB
A1,    2025-05-05, P,   U1,    ZZ1 1AA
A1,    2025-06-01, P,   T1,    ZZ1 1BB
A1,    2025-06-05, P,   U4,    ZZ1 1AA
A1,    2025-07-01, P,   T2,    ZZ1 1BB
A1,    2025-07-05, T,   U4,    ZZ1 1AA
A1,    2025-08-01, P,   T3,    ZZ1 1BB
A1,    2025-08-05, P,   U4,    ZZ1 1CC
A1,    2025-09-01, P,   T4,    ZZ1 1BB
A1,    2025-09-05, ,    U4,    ZZ1 1CC
A1,    2025-10-01, P,   R1,    ZZ1 1DD
A1,    2025-11-01, L,   R2,    ZZ1 1EE
A1,    2025-12-01, S,   T0,    ZZ1 1BB
A1,    2025-12-05, P,   R1,    ZZ1 1EE
"""
finds.episodes = [5, 7, 9, 11, 15]

[[example]]
shows = "a child who began in a temporary placement has nowhere to go back to; what is blank before and after is the same, what is blank once is not"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      rne, place, pl_post
A1,    2025-04-01, S,   T1,    ZZ1 1AA
A1,    2025-05-01, L,   U1,    ZZ1 1BB
A2,    2025-06-01, P,   U1,    ZZ1 1CC
A3,    2025-04-01, S,   R2,
A3,    2025-05-01, P,   T1,    ZZ1 1BB
A3,    2025-06-01, P,   R2,
A4,    2025-04-01, S,   R2,
A4,    2025-05-01, P,   T1,    ZZ1 1BB
A4,    2025-06-01, P,   R2,    ZZ1 1AA
A5,    2025-04-01, S,   U1,    ZZ1 1AA
A5,    2025-05-01, P,   T1,    ZZ1 1BB
A6,    2025-04-01, S,   ,      ZZ1 1AA
A6,    2025-05-01, P,   T1,    ZZ1 1BB
A6,    2025-06-01, P,   U1,    ZZ1 1AA
"""
finds.episodes = [9, 14]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as stay on stay.row_id = later.previous_row
join episodes as earlier on earlier.row_id = stay.previous_row
where stay.place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and (later.rne is null
    or later.rne <> 'P'
    or (later.place is distinct from earlier.place)
    or (later.pl_post is distinct from earlier.pl_post))
