/*
code   = "609"
says   = "The case is closed but has no closure date."
to_do  = "Enter the closure date, or put right the case status."
table  = "list_6"
about  = ["cin_ended", "case_status"]
weight = "explain"

[[example]]
shows = "a closed case without a date is found; an open case without one is not"
given.list_6 = """
child_id, cin_ended,  case_status
C1,       ,           closed
C2,       2026-06-01, closed
C3,       ,           cin_plan
C4,       ,
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where case_status = 'closed' and cin_ended is null
