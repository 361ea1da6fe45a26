/*
code   = "501"
says   = "The episode began before the child's previous one had ended."
to_do  = "Put right the start date, or the end date of the episode before."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "an episode may begin on the day the one before ends or after it, not the day before; an open one before is another rule's"
given.episodes = """
child, decom,      dec
A1,    2025-04-01, 2025-05-01
A1,    2025-05-01, 2025-06-01
A1,    2025-05-31, 2025-07-01
A1,    2025-07-02,
A1,    2025-08-01, 2025-09-01
A2,    2025-04-01, 2025-05-01
A2,    2025-04-01, 2025-06-01
"""
finds.episodes = [3, 7]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.decom < earlier.dec
