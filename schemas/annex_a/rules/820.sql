/*
code   = "820"
says   = "The child has been missing, but nothing says whether a return interview was offered."
to_do  = "Enter whether an interview was offered after the last time the child was missing."
table  = "list_8"
about  = ["interview_offered", "missing_12m"]
weight = "explain"

[[example]]
shows = "an answer is needed once the child has been missing"
given.list_8 = """
child_id, missing_12m, interview_offered
C1,       2,
C2,       2,           no
C3,       0,
C4,       ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where missing_12m > 0 and interview_offered is null
