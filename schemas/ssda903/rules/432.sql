/*
code   = "432"
says   = "The child had left care, and the episode that followed is not a new start (S)."
to_do  = "Set the reason for the new episode to S, or set the reason for ending before it to X1 if the child never left."
table  = "episodes"
about  = ["rne"]
weight = "error"

[[example]]
shows = "after any reason for leaving care an episode begins with S; after X1, after none and without an episode before it need not"
given.episodes = """
child, decom,      rne, rec
A1,    2025-04-01, P,   E4A
A1,    2025-05-01, S,   E3
A1,    2025-06-01, P,   E8
A1,    2025-07-01, ,    X1
A1,    2025-08-01, L,
A1,    2025-09-01, P,   X1
A1,    2025-10-01, S,   QE
A1,    2025-11-01, P,
A2,    2025-04-01, L,   E15
"""
finds.episodes = [3, 4]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where earlier.rec like 'E%'
  and (later.rne is null or later.rne <> 'S')
