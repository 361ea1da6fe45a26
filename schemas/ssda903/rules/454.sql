/*
code   = "454"
says   = "The placement is more than 350 miles from home."
to_do  = "Check the postcodes of home and placement."
table  = "episodes"
about  = ["pl_distance"]
weight = "error"
since  = 2026

[[example]]
shows = "350 miles are allowed, more is not; 999.9 stands for a distance that is not known"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, pl_distance
A1,    350
A2,    350.1
A3,    351
A4,    999.9
A5,    999.8
A6,    1000
A7,    0
A8,
"""
finds.episodes = [2, 3, 5, 6]
*/

select row_id as episodes_row
from episodes
where pl_distance > 350
  and pl_distance <> 999.9
