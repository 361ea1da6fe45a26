/*
code   = "392a"
says   = "The distance between the child's home and the placement cannot be worked out."
to_do  = "Check both postcodes of the episode: one is missing or is not known."
table  = "episodes"
about  = ["pl_distance", "pl_post", "home_post"]
weight = "error"

[[example]]
shows = "a placement without a distance is found, a distance of 0 is one; short breaks have none"
given.episodes = """
child, ls, pl_distance
A1,    C2, 3.5
A2,    C2, 0
A3,    C2,
A4,    V2,
A5,    V3,
A6,    V4,
A7,    ,
"""
finds.episodes = [3, 4, 7]

[[example]]
shows = "a child who is or was unaccompanied has no home to measure from"
given.episodes = """
child, ls, pl_distance
A1,    C2,
A2,    C2,
A3,    C2,
A4,    C2,
A5,    C2,
A6,    C2,
A7,    C2,
A8,    C2,
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
where pl_distance is null
  and pl_distance_wrong is null
  and (ls is null or ls not in ('V3', 'V4'))
  and child not in (select child from ever_unaccompanied)
