/*
code   = "612"
says   = "A reason for closure is given for a case that is not closed."
to_do  = "Clear the reason, or enter the closure date and the status if the case was closed."
table  = "list_6"
about  = ["closure_reason", "cin_ended"]
weight = "explain"

[[example]]
shows = "a reason without a date and with an open status is found"
given.list_6 = """
child_id, cin_ended,  closure_reason, case_status
C1,       ,           RC7,            cin_plan
C2,       2026-06-01, RC7,            closed
C3,       ,           RC7,            closed
C4,       ,           ,               cin_plan
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where closure_reason is not null and cin_ended is null and case_status <> 'closed'
