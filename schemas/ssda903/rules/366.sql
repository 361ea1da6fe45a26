/*
code   = "366"
says   = "A short break (V3) does not have S as its reason for a new episode."
to_do  = "Set the reason for the new episode to S, or put right the legal status."
table  = "episodes"
about  = ["rne", "ls"]
weight = "error"

[[example]]
shows = "a V3 stay begins with S; another reason or none is found; other statuses are free"
given.episodes = """
child, ls, rne
A1,    V3, S
A2,    V3, T
A3,    V3,
A4,    V4, T
A5,    C1,
A6,    ,   T
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where ls = 'V3'
  and (rne is null or rne <> 'S')
