/*
code   = "908"
says   = "The accommodation is judged suitable or unsuitable, but its type is not given."
to_do  = "Enter the type of accommodation, or clear the judgement."
table  = "list_9"
about  = ["accommodation", "suitability"]
weight = "explain"

[[example]]
shows = "a judgement about no home in particular is found"
given.list_9 = """
child_id, accommodation, suitability
C1,       ,              suitable
C2,       U,             suitable
C3,       ,
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where suitability is not null and accommodation is null
