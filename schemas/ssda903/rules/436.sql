/*
code   = "436"
says   = "The new episode is said to change both legal status and placement (B or U), and one of them did not change."
to_do  = "Record what is new; or use L if only the legal status changed, P or T if only the placement did."
table  = "episodes"
about  = ["rne", "ls", "place", "pl_post", "urn", "place_provider"]
weight = "error"

[[example]]
shows = "the status and one of the four details of the placement must change; the first episode has nothing before it"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, U,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-05-01, U,   C2, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-06-01, B,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-07-01, U,   C2, U2,    ZZ1 1AA, SC00001, PR1
A1,    2025-08-01, B,   C1, U2,    ZZ1 1BB, SC00001, PR1
A1,    2025-09-01, U,   C2, U2,    ZZ1 1BB, SC00002, PR1
A1,    2025-10-01, B,   C1, U2,    ZZ1 1BB, SC00002, PR4
A1,    2025-11-01, B,   C1, U3,    ZZ1 1AA, SC00001, PR1
A1,    2025-12-01, U,   C1, U1,    ZZ1 1BB, SC00002, PR4
A1,    2026-01-01, P,   C1, U1,    ZZ1 1BB, SC00002, PR4
"""
finds.episodes = [2, 3, 8, 9]

[[example]]
shows = "what is blank twice has not changed, what is blank once has"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, S,   ,   ,      ,        ,
A1,    2025-05-01, B,   C1, ,      ,        ,
A1,    2025-06-01, B,   C2, U1,    ,        ,
A1,    2025-07-01, B,   C1, U1,    ZZ1 1AA, ,
A1,    2025-08-01, B,   C2, U1,    ZZ1 1AA, SC00001,
A1,    2025-09-01, B,   ,   U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-10-01, B,   ,   U2,    ZZ1 1AA, SC00001, PR1
"""
finds.episodes = [2, 7]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.rne in ('U', 'B')
  and ((later.ls is not distinct from earlier.ls)
    or ((later.place is not distinct from earlier.place)
    and (later.pl_post is not distinct from earlier.pl_post)
    and (later.urn is not distinct from earlier.urn)
    and (later.place_provider is not distinct from earlier.place_provider)))
