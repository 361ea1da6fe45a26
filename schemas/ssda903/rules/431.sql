/*
code   = "431"
says   = "The child is said to have started to be looked after (S) while still in care, or on the day the last episode ended."
to_do  = "If care went on, use the reason for what changed (L, P, T, B or U). If the child did come back, put right the dates."
table  = "episodes"
about  = ["rne", "decom"]
weight = "error"

[[example]]
shows = "a new start lies after the end of the episode before; on the same day or earlier it is found"
given.episodes = """
child, decom,      dec,        rne
A1,    2025-04-01, 2025-05-01, S
A1,    2025-05-02, 2025-06-01, S
A1,    2025-06-01, 2025-07-01, S
A1,    2025-06-30, ,           S
A2,    2025-04-01, 2025-05-01, S
A2,    2025-05-01, ,           P
A3,    2025-04-01, ,           S
A3,    2025-05-01, ,           S
A4,    2025-04-01, 2025-05-01, S
A4,    2025-05-01, ,
"""
finds.episodes = [3, 4]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.rne = 'S'
  and later.decom <= earlier.dec
