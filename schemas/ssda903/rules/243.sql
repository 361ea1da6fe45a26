/*
code   = "243"
says   = "A registered number is given for a placement outside England."
to_do  = "Clear the number, which only places in England have, or put right the postcode of the placement."
table  = "episodes"
about  = ["urn", "pl_la"]
weight = "error"
since  = 2026

[[example]]
shows = "each part of the islands outside England is found; England, a place that is not known and a blank number are not"
given.episodes = """
child, pl_la,     urn
A1,    CON,       SC999001
A2,    NIR,       SC999001
A3,    SCO,       XXXXXXX
A4,    WAL,       SC999001
A5,    NUK,       SC999001
A6,    E09000999, SC999001
A7,    ,          SC999001
A8,    WAL,
"""
finds.episodes = [1, 2, 3, 4, 5]
*/

select row_id as episodes_row
from episodes
where pl_la in ('CON', 'NIR', 'NUK', 'SCO', 'WAL')
  and urn is not null
