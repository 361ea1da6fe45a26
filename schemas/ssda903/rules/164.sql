/*
code   = "164"
says   = "The placement is further from home than any place in the country can be."
to_do  = "Put right the postcode of the home or of the placement."
table  = "episodes"
about  = ["pl_distance", "home_post", "pl_post"]
weight = "error"

# Many an authority has no unaccompanied child, or sends its first return: the distances are judged nevertheless.

[[example]]
shows = "0 to 999.9 miles are possible; a short break has no distance to judge, nor has a placement without one"
given.episodes = """
child, ls, pl_distance
A1,    C2, 0
A2,    C2, -0.1
A3,    C2, 999.9
A4,    C2, 1000
A5,    C2,
A6,    V3, 1000
A7,    V4, 1000
A8,    ,   1000
"""
given.header = """
child
A1
"""
given.header_last = """
child
A1
"""
given.uasc = """
child
"""
given.uasc_last = """
child
"""
finds.episodes = [2, 4, 8]

[[example]]
shows = "the home of a child who was an unaccompanied asylum seeker this year or last may be far away"
given.episodes = """
child, ls, pl_distance
A1,    C2, 4000
A2,    C2, 4000
A3,    C2, 4000
A4,    C2, 4000
A5,    C2, 4000
A6,    C2, 4000
A7,    C2, 4000
A8,    C2, 4000
A9,    C2, 4000
"""
given.header = """
child, uasc
A1,    1
A2,    0
A3,    0
,      1
"""
given.header_last = """
child, uasc
A3,    1
A4,    0
"""
given.uasc = """
child, duc
A5,    2025-06-01
A6,    2025-06-31
"""
given.uasc_last = """
child, duc
A7,    2024-06-01
A8,    2024-06-31
A9,
"""
finds.episodes = [2, 4, 9]
*/

select row_id as episodes_row
from episodes
where (pl_distance < 0 or pl_distance > 999.9)
  and (ls is null or ls not in ('V3', 'V4'))
  and child not in (select child from ever_unaccompanied)
