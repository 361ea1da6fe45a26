/*
code   = "worker_ends_before_start"
says   = "The social worker's episode ends before it starts."
to_do  = "Correct whichever of the two dates is wrong."
table  = "sw_episodes"
about  = ["sw_dec", "sw_decom"]
weight = "explain"
since  = 2024

[[example]]
shows = "an end before the start is found; one on the day, and a blank, are not"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2025-06-02, 2025-06-01
A2,    2025-06-02, 2025-06-02
A3,    2025-06-02,
"""
finds.sw_episodes = [1]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_dec < sw_decom
