/*
code   = "225"
says   = "The child moved to another placement, but nothing says why the old one ended."
to_do  = "Record the reason for the change of placement in the episode that ended."
table  = "episodes"
about  = ["reason_place_change", "place", "rec"]
weight = "error"

# Only the next episode tells whether the placement changed. No reason is asked for a temporary move, there or back.

[[example]]
shows = "each reason for a new episode that stands for a move is found; others, a given reason, another ending and the last episode are not"
given.episodes = """
child, decom,      rne, rec, place, reason_place_change
A1,    2025-04-01, S,   X1,  U1,
A1,    2025-05-01, P,   X1,  U4,
A1,    2025-06-01, B,   X1,  U1,
A1,    2025-07-01, T,   X1,  U4,
A1,    2025-08-01, U,   X1,  U1,
A1,    2025-09-01, L,   X1,  U1,
A1,    2025-10-01, ,    X1,  U1,    LAREQ
A1,    2025-11-01, P,   E3,  U1,
A1,    2025-12-01, P,   X1,  U1,
A2,    2026-01-01, P,   X1,  U1,
"""
finds.episodes = [1, 2, 3, 4]

[[example]]
shows = "a temporary placement before or after the move needs no reason; the order is that of the start dates"
given.episodes = """
child, decom,      rne, rec, place
A1,    2025-08-01, P,   ,    T0
A1,    2025-04-01, S,   X1,  U1
A2,    2025-04-01, S,   X1,  T0
A2,    2025-05-01, P,   X1,  U1
A2,    2025-06-01, P,   X1,  T1
A2,    2025-07-01, P,   X1,  U1
A2,    2025-08-01, P,   X1,  T2
A2,    2025-09-01, P,   X1,  U1
A2,    2025-10-01, P,   X1,  T3
A2,    2025-11-01, P,   X1,  U1
A2,    2025-12-01, P,   X1,  T4
A2,    2026-01-01, P,   X1,
A2,    2026-02-01, P,   ,
A3,    2025-04-01, S,   X1,  U1
A3,    2025-05-01, P,   ,    U2
"""
finds.episodes = [12, 14]
*/

select earlier.row_id as episodes_row
from episodes as earlier
join episodes as later on later.row_id = earlier.next_row
where earlier.rec = 'X1'
  and earlier.reason_place_change is null
  and later.rne in ('P', 'B', 'T', 'U')
  and (earlier.place is null or earlier.place not in ('T0', 'T1', 'T2', 'T3', 'T4'))
  and (later.place is null or later.place not in ('T0', 'T1', 'T2', 'T3', 'T4'))
