/*
code   = "356"
says   = "The episode ends before it starts."
to_do  = "Put right the start or the end of the episode."
table  = "episodes"
about  = ["dec", "decom"]
weight = "error"

[[example]]
shows = "the day before is found; the same day, a later one and a blank are not"
given.episodes = """
child, decom,      dec
A1,    2025-06-02, 2025-06-01
A2,    2025-06-01, 2025-06-01
A3,    2025-06-01, 2025-06-02
A4,    2025-06-01,
A5,    ,           2025-06-01
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where dec < decom
