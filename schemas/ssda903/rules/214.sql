/*
code   = "214"
says   = "The placement's postcode or registered number is given for a short break."
to_do  = "Clear both: neither is collected while the child is on an agreed series of short breaks."
table  = "episodes"
about  = ["pl_post", "urn", "ls"]
weight = "error"

[[example]]
shows = "either of the two on either kind of short break is found, a postcode that is none as well; other statuses may have both"
given.episodes = """
child, ls, pl_post, urn
A1,    V3, QB1 1QB,
A2,    V3, ,        SC999001
A3,    V4, QB1 1QB,
A4,    V4, ,        SC999001
A5,    V4, nowhere,
A6,    V3, ,
A7,    V2, QB1 1QB, SC999001
A8,    ,   QB1 1QB, SC999001
"""
finds.episodes = [1, 2, 3, 4, 5]
*/

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and (pl_post is not null or urn is not null)
