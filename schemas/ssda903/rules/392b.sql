/*
code   = "392b"
says   = "The postcode of the child's home or of the placement is missing."
to_do  = "Record both postcodes; only short breaks, and children who are or were unaccompanied and seeking asylum, may lack them."
table  = "episodes"
about  = ["home_post", "pl_post"]
weight = "error"

[[example]]
shows = "one blank postcode is enough; short breaks may lack them, and one that is none is not missing"
given.episodes = """
child, ls, home_post, pl_post
A1,    C2, QB1 1AA,   QB1 1AB
A2,    C2, ,          QB1 1AB
A3,    C2, QB1 1AA,
A4,    C2, ,
A5,    V3, ,
A6,    V4, ,
A7,    ,   ,          QB1 1AB
A8,    V2, abc,       abc
"""
finds.episodes = [2, 3, 4, 7]

[[example]]
shows = "a child who is or was unaccompanied may lack them"
given.episodes = """
child, ls, home_post, pl_post
A1,    C2, ,          QB1 1AB
A2,    C2, ,          QB1 1AB
A3,    C2, ,          QB1 1AB
A4,    C2, ,          QB1 1AB
A5,    C2, ,          QB1 1AB
A6,    C2, ,          QB1 1AB
A7,    C2, ,          QB1 1AB
A8,    C2, ,          QB1 1AB
"""
given.header = """
child, uasc
A1,    1
A2,    0
"""
given.header_last = """
child, uasc
A2,    0
A3,    1
"""
given.uasc = """
child, duc
A4,    2025-06-01
A5,    abc
A8,
"""
given.uasc_last = """
child, duc
A6,    2024-06-01
A7,    abc
A8,
"""
finds.episodes = [2, 8]
*/

select row_id as episodes_row
from episodes
where (home_post is null or pl_post is null)
  and (ls is null or ls not in ('V3', 'V4'))
  and child not in (select child from ever_unaccompanied)
