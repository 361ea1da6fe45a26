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
child, dob,        in_touch
A1,    2007-04-01, YES
A2,    2007-04-01, YES
A3,    2007-04-01, YES
A4,    2007-04-01, YES
,      2007-04-01, YES
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

[[example]]
shows = "whoever was 20 by the end of the year left care too long ago for the two years; an unknown age is no excuse"
given.oc3 = """
child, dob,        in_touch
A1,    2006-03-31, YES
A2,    2006-04-01, YES
A3,    ,           YES
"""
given.episodes = """
child, decom
"""
given.episodes_last = """
child, decom
"""
finds.oc3 = [2, 3]
*/

-- Care ends at 18: the episodes of those who are 20 and over lie before the two years.
select row_id as oc3_row
from oc3
where (dob is null or age_on(dob, :period_end) < 20)
  and child not in (select child from episodes where child is not null)
  and child not in (select child from episodes_last where child is not null)
