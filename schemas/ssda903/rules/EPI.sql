/*
code   = "EPI"
says   = "A child in the header has neither an episode nor care leaver's details."
to_do  = "Add the child's episodes, or the care leaver's details; a child who was not in care and is no care leaver comes out of the return."
table  = "header"
about  = ["child"]
weight = "error"
may_lack = ["oc3"]

[[example]]
shows = "an episode or care leaver's details are enough"
given.header = """
child, sex
A1,    M
A2,    M
A3,    M
A4,    M
,      M
"""
given.episodes = """
child, decom
A1,    2025-04-01
A1,    2025-05-01
A2,    2025-04-01
,      2025-04-01
"""
given.oc3 = """
child, in_touch
A2,    YES
A3,    YES
,      YES
"""
finds.header = [4]
*/

select row_id as header_row
from header
where child not in (select child from episodes where child is not null)
  and child not in (select child from oc3 where child is not null)
