/*
code   = "434"
says   = "The new episode is said to be a change of legal status only (L), and that is not what changed."
to_do  = "Record the new legal status; or use P, T, B or U if the placement or the carer changed. Keep what did not change as it was."
table  = "episodes"
about  = ["rne", "ls", "place", "pl_post", "urn", "place_provider"]
weight = "error"

[[example]]
shows = "the status must change, to or from blank too, and nothing else; the first episode has nothing before it"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, L,   C1, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-05-01, L,   C2, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-06-01, L,   C2, U1,    ZZ1 1AA, SC00001, PR1
A1,    2025-07-01, L,   E1, U2,    ZZ1 1AA, SC00001, PR1
A1,    2025-08-01, L,   C2, U2,    ZZ1 1BB, SC00001, PR1
A1,    2025-09-01, L,   E1, U2,    ZZ1 1BB, SC00002, PR1
A1,    2025-10-01, L,   C2, U2,    ZZ1 1BB, SC00002, PR4
A1,    2025-11-01, P,   C2, U2,    ZZ1 1BB, SC00002, PR4
A1,    2025-12-01, L,   ,   U2,    ZZ1 1BB, SC00002, PR4
"""
finds.episodes = [3, 4, 5, 6, 7]

[[example]]
shows = "what is blank twice has not changed, what is blank once has"
given.episodes = """
child, decom,      rne, ls, place, pl_post, urn,     place_provider
A1,    2025-04-01, S,   C1, ,      ,        ,
A1,    2025-05-01, L,   C2, ,      ,        ,
A1,    2025-06-01, L,   C1, U1,    ,        ,
A1,    2025-07-01, L,   C2, U1,    ZZ1 1AA, ,
A1,    2025-08-01, L,   C1, U1,    ZZ1 1AA, SC00001,
A1,    2025-09-01, L,   C2, U1,    ZZ1 1AA, SC00001, PR1
A2,    2025-04-01, S,   ,   U1,    ,        ,
A2,    2025-05-01, L,   ,   U1,    ,        ,
"""
finds.episodes = [3, 4, 5, 6, 8]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.rne = 'L'
  and ((later.ls is not distinct from earlier.ls)
    or (later.place is distinct from earlier.place)
    or (later.pl_post is distinct from earlier.pl_post)
    or (later.urn is distinct from earlier.urn)
    or (later.place_provider is distinct from earlier.place_provider))
