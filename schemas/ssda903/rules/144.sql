/*
code   = "144"
says   = "The legal status is not one of the codes."
to_do  = "Record the legal status of the episode by its code."
table  = "episodes"
about  = ["ls"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.episodes = """
child, ls
A1,    C2
A2,
A3,    V4
A4,    V1
A5,    S20
"""
finds.episodes = [4, 5]
*/

select row_id as episodes_row
from episodes
where ls_wrong is not null
