/*
code   = "355"
says   = "The episode ends on the day it starts."
to_do  = "Put right one of the two days, or take the episode out: an episode includes at least one night."
table  = "episodes"
about  = ["dec", "decom"]
weight = "error"

[[example]]
shows = "only the same day is found; a day later, a day earlier and a blank are not"
given.episodes = """
child, decom,      dec
A1,    2025-06-01, 2025-06-01
A2,    2025-06-01, 2025-06-02
A3,    2025-06-02, 2025-06-01
A4,    2025-06-01,
A5,    ,           2025-06-01
A6,    ,
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where dec = decom
