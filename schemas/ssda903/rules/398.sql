/*
code   = "398"
says   = "A short break (V3 or V4) has a postcode of the home or of the placement."
to_do  = "Take both postcodes out, or put right the legal status."
table  = "episodes"
about  = ["home_post", "pl_post", "ls"]
weight = "error"

[[example]]
shows = "either postcode is found at V3 and V4, and at no other status"
given.episodes = """
child, ls, home_post, pl_post
A1,    V3, ZZ1 1AA,
A2,    V4, ,          ZZ1 1BB
A3,    V3, ZZ1 1AA,   ZZ1 1BB
A4,    V4, ,
A5,    C2, ZZ1 1AA,   ZZ1 1BB
A6,    ,   ZZ1 1AA,
A7,    C2, ,          ZZ1 1BB
"""
finds.episodes = [1, 2, 3]
*/

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and (home_post is not null or pl_post is not null)
