/*
code   = "357"
says   = "The child's first episode starts in the year, but its reason is not that the child came into care (S)."
to_do  = "Put right the reason for the new episode, or add the episodes that came before it."
table  = "episodes"
about  = ["rne", "decom"]
weight = "error"

[[example]]
shows = "a first episode from the first day of the year on needs S; one from before, and any later one, does not"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      rne
A1,    2025-04-01, P
A1,    2025-06-01, L
A2,    2025-03-31, P
A3,    2025-08-01, L
A3,    2025-06-01, S
A4,    2025-04-01, S
A5,    2025-04-01,
A6,    ,           P
A6,    2025-05-01, T
"""
finds.episodes = [1, 7, 9]
*/

select row_id as episodes_row
from episodes
where previous_row is null
  and decom >= :period_start
  and rne is distinct from 'S'
