/*
code   = "435"
says   = "The new episode is said to be a change of placement only (P or T), and that is not what changed."
to_do  = "Record where the child lives now; or use L, B or U if the legal status changed. Keep the status as it was if it did not."
table  = "episodes"
about  = ["rne", "ls", "place", "pl_post", "urn", "place_provider"]
weight = "error"

[[example]]
shows = "one of the four details of the placement must change, and the status must not; the first episode has nothing before it"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, P,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-05-01, P,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-06-01, T,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-07-01, P,   C1, U2,    ZZ1 1AA, SC00001, PR1
A1,    2025-08-01, P,   C1, U2,    ZZ1 1BB, SC00001, PR1
A1,    2025-09-01, T,   C1, U2,    ZZ1 1BB, SC00002, PR1
A1,    2025-10-01, T,   C1, U2,    ZZ1 1BB, SC00002, PR4
A1,    2025-11-01, P,   C2, U3,    ZZ1 1AA, SC00001, PR1
A1,    2025-12-01, T,   ,   U1,    ZZ1 1BB, SC00002, PR4
A1,    2026-01-01, B,   ,   U1,    ZZ1 1BB, SC00002, PR4
"""
finds.episodes = [2, 3, 8, 9]

[[example]]
shows = "what is blank twice has not changed, what is blank once has"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, S,   ,   ,      ,        ,
A1,    2025-05-01, P,   ,   ,      ,        ,
A1,    2025-06-01, P,   ,   U1,    ,        ,
A1,    2025-07-01, P,   ,   U1,    ZZ1 1AA, ,
A1,    2025-08-01, P,   ,   U1,    ZZ1 1AA, SC00001,
A1,    2025-09-01, P,   ,   U1,    ZZ1 1AA, SC00001, PR1
"""
finds.episodes = [2]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.rne in ('P', 'T')
  and ((later.ls is distinct from earlier.ls)
    or ((later.place is not distinct from earlier.place)
    and (later.pl_post is not distinct from earlier.pl_post)
    and (later.urn is not distinct from earlier.urn)
    and (later.place_provider is not distinct from earlier.place_provider)))
