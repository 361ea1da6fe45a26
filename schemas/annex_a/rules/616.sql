/*
code   = "616"
says   = "The case is open but the person is 18 or older."
to_do  = "Close the case, or put right the date of birth; a care leaver belongs in list 9 only."
table  = "list_6"
about  = ["case_status", "born"]
weight = "explain"

[[example]]
shows = "an open case of an adult is found; one of a child of 17 and a closed one are not"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, born,       case_status
C1,       2008-03-01, cin_plan
C2,       2008-12-01, cin_plan
C3,       2008-03-01, closed
C4,       ,           cin_plan
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where age_on(born, :period_end) >= 18 and case_status <> 'closed'
