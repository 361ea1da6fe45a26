/*
code   = "411"
says   = "The placement counts as inside the authority and lies in another."
to_do  = "Check the postcode of the placement."
table  = "episodes"
about  = ["pl_location", "pl_la"]
weight = "error"

[[example]]
shows = "inside means in the authority that sends the return, not in another or nowhere; outside is not found"
with  = { period_end = 2026-03-31, authority = "E09000027" }
given.episodes = """
child, pl_location, pl_la
A1,    IN,          E09000027
A2,    IN,          E10000014
A3,    IN,
A4,    OUT,         E10000014
A5,    OUT,         E09000027
A6,    ,            E10000014
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where pl_location = 'IN'
  and (pl_la is null or pl_la <> :authority)
