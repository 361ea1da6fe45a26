/*
code   = "143"
says   = "The reason for the new episode is not one of the codes."
to_do  = "Record why the episode began: S, P, L, T, U or B."
table  = "episodes"
about  = ["rne"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.episodes = """
child, rne
A1,    S
A2,
A3,    B
A4,    X
A5,    s
"""
finds.episodes = [4, 5]
*/

select row_id as episodes_row
from episodes
where rne_wrong is not null
