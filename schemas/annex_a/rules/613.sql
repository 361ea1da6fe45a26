/*
code   = "613"
says   = "A case closed after assessment with no further action does not belong among the children in need."
to_do  = "Take the child out of list 6, or put right the reason if services were given."
table  = "list_6"
about  = ["closure_reason"]
weight = "explain"

[[example]]
shows = "RC8 is found, other reasons are not"
given.list_6 = """
child_id, closure_reason
C1,       RC8
C2,       RC7
C3,       RC9
C4,
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where closure_reason = 'RC8'
