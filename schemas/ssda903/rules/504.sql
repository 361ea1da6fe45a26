/*
code   = "504"
says   = "The child's category of need changed while care went on."
to_do  = "Give the need that was recorded when the child came into care: it stays the same until the child leaves."
table  = "episodes"
about  = ["cin"]
weight = "error"

[[example]]
shows = "the need stays where the episode before ended in X1 that same day; after another reason, or another day, it may differ"
given.episodes = """
child, decom,      dec,        rec, cin
A1,    2025-04-01, 2025-05-01, X1,  N1
A1,    2025-05-01, 2025-06-01, X1,  N1
A1,    2025-06-01, 2025-07-01, X1,  N2
A1,    2025-07-02, 2025-08-01, X1,  N3
A1,    2025-07-31, 2025-09-01, E4A, N4
A1,    2025-09-01, 2025-10-01, ,    N5
A1,    2025-10-01, ,           X1,  N6
A1,    2025-11-01, ,           ,    N7
A2,    2025-04-01, 2025-05-01, X1,  N1
A2,    2025-05-01, 2025-06-01, X1,
A2,    2025-06-01, 2025-07-01, X1,
A2,    2025-07-01, ,           ,    N1
"""
finds.episodes = [3, 10, 12]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where earlier.rec = 'X1'
  and earlier.dec = later.decom
  and (later.cin is distinct from earlier.cin)
