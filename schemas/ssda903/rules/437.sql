/*
code   = "437"
says   = "The child died (E2) or was found to be an adult (E15), and a later episode follows."
to_do  = "Put right the reason for ending, or take the later episodes out."
table  = "episodes"
about  = ["rec"]
weight = "error"

[[example]]
shows = "after E2 and E15 nothing may follow; after another reason it may"
given.episodes = """
child, decom,      rec
A1,    2025-04-01, E2
A1,    2025-05-01, E2
A2,    2025-04-01, E15
A2,    2025-05-01, E15
A3,    2025-04-01, E3
A3,    2025-05-01,
A4,    2025-04-01,
A4,    2025-05-01,
"""
finds.episodes = [1, 3]
*/

select row_id as episodes_row
from episodes
where rec in ('E2', 'E15')
  and next_row is not null
