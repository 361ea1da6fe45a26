/*
code   = "149"
says   = "The reason for the end of the episode is not one of the codes."
to_do  = "Record why the episode ended by its code; X1 if another follows."
table  = "episodes"
about  = ["rec"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.episodes = """
child, rec
A1,    X1
A2,
A3,    E4A
A4,    E10
A5,    X
"""
finds.episodes = [4, 5]
*/

select row_id as episodes_row
from episodes
where rec_wrong is not null
