/*
code   = "821"
says   = "A return interview was offered, but nothing says whether the child accepted it."
to_do  = "Enter the child's answer."
table  = "list_8"
about  = ["interview_accepted", "interview_offered"]
weight = "explain"

[[example]]
shows = "an offer asks for an answer; no offer does not"
given.list_8 = """
child_id, interview_offered, interview_accepted
C1,       yes,
C2,       yes,               no
C3,       no,
C4,       ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where interview_offered = 'yes' and interview_accepted is null
