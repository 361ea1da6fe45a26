/*
code   = "142"
says   = "An episode that is not the child's latest has no end date or no reason for ending."
to_do  = "Record when and why the episode ended, or take the later episode out if it never happened."
table  = "episodes"
about  = ["dec", "rec"]
weight = "error"

[[example]]
shows = "the latest episode may be open; an earlier one without end or reason is found"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, 2025-06-01, X1
A1,    2025-06-01, ,
A2,    2025-04-01, ,           X1
A2,    2025-05-01, 2025-06-01,
A2,    2025-07-01, ,
"""
finds.episodes = [3, 4]
*/

select row_id as episodes_row
from episodes
where next_row is not null
  and ((dec is null and dec_wrong is null) or rec is null)
