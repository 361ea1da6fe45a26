/*
code   = "1002"
says   = "There are care leaver's details for a young person who has no episode, this year or last."
to_do  = "Add the young person's episodes, or put right the child number; one who was never in care comes out of the care leavers."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "an episode in either year is enough"
given.oc3 = """
child, in_touch
A1,    YES
A2,    YES
A3,    YES
A4,    YES
,      YES
"""
given.episodes = """
child, decom
A1,    2025-04-01
A3,    2025-04-01
,      2025-04-01
"""
given.episodes_last = """
child, decom
A2,    2024-04-01
A3,    2024-04-01
,      2024-04-01
"""
finds.oc3 = [4]
*/

select row_id as oc3_row
from oc3
where child not in (select child from episodes where child is not null)
  and child not in (select child from episodes_last where child is not null)
