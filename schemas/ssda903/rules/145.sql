/*
code   = "145"
says   = "The category of need is not one of the codes."
to_do  = "Record the main reason for social work as N1 to N8."
table  = "episodes"
about  = ["cin"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.episodes = """
child, cin
A1,    N1
A2,
A3,    N8
A4,    N9
A5,    n1
"""
finds.episodes = [4, 5]
*/

select row_id as episodes_row
from episodes
where cin_wrong is not null
