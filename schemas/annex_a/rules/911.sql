/*
code   = "911"
says   = "Homelessness or bed and breakfast is judged suitable."
to_do  = "Change the judgement to unsuitable, or put right the type of accommodation."
table  = "list_9"
about  = ["suitability", "accommodation"]
weight = "explain"

[[example]]
shows = "no fixed abode and bed and breakfast are never suitable"
given.list_9 = """
child_id, accommodation, suitability
C1,       S,             suitable
C2,       W,             suitable
C3,       S,             unsuitable
C4,       U,             suitable
"""
finds.list_9 = [1, 2]
*/

select row_id as list_9_row
from list_9
where accommodation in ('S', 'W') and suitability = 'suitable'
