/*
code   = "819"
says   = "The child accepted a return interview that was not offered."
to_do  = "Put right whichever of the two answers is wrong."
table  = "list_8"
about  = ["interview_accepted", "interview_offered"]
weight = "explain"

[[example]]
shows = "nobody accepts what was not offered"
given.list_8 = """
child_id, interview_offered, interview_accepted
C1,       no,                yes
C2,       yes,               yes
C3,       no,                no
C4,       unknown,           yes
C5,       ,                  yes
"""
finds.list_8 = [1, 4]
*/

select row_id as list_8_row
from list_8
where interview_accepted = 'yes' and interview_offered in ('no', 'unknown')
