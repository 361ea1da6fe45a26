/*
code   = "233"
says   = "A reason for a change of placement is given, but the episode has not ended."
to_do  = "Enter the day the episode ended, or clear the reason."
table  = "episodes"
about  = ["reason_place_change", "dec"]
weight = "error"
since  = 2026

[[example]]
shows = "a reason without an end is found; an end that is no date is an end"
given.episodes = """
child, dec,        reason_place_change
A1,    ,           LAREQ
A2,    2025-06-01, LAREQ
A3,    soon,       LAREQ
A4,    ,
A5,    2025-06-01,
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where reason_place_change is not null
  and dec is null
  and dec_wrong is null
