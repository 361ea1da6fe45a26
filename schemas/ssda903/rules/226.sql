/*
code   = "226"
says   = "A reason for a change of placement is given where the child only moved to or from a temporary placement."
to_do  = "Clear the reason in this episode and in the one before it, or put right the kind of placement."
table  = "episodes"
about  = ["reason_place_change", "place"]
weight = "error"

[[example]]
shows = "each kind of temporary placement is found if its own or the previous episode has a reason"
given.episodes = """
child, decom,      place, reason_place_change
A1,    2025-04-01, T0,    LAREQ
A2,    2025-04-01, T1,    LAREQ
A3,    2025-04-01, T2,    LAREQ
A4,    2025-04-01, T3,    LAREQ
A5,    2025-04-01, T4,    LAREQ
A6,    2025-06-01, T1,
A6,    2025-04-01, U1,    LAREQ
A7,    2025-04-01, U1,    LAREQ
A7,    2025-05-01, U4,
A7,    2025-06-01, T1,
A8,    2025-06-01, T1,
A9,    2025-06-01, ,      LAREQ
A10,   ,           T1,    LAREQ
"""
finds.episodes = [1, 2, 3, 4, 5, 6, 13]
*/

select later.row_id as episodes_row
from episodes as later
left join episodes as earlier on earlier.row_id = later.previous_row
where later.place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and (later.reason_place_change is not null or earlier.reason_place_change is not null)
