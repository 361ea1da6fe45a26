/*
code   = "610"
says   = "The episode of need has ended but the case status is not closed."
to_do  = "Change the status to closed, or clear the closure date if the child is still in need."
table  = "list_6"
about  = ["case_status", "cin_ended"]
weight = "explain"

[[example]]
shows = "a closure date beside an open status is found"
given.list_6 = """
child_id, cin_ended,  case_status
C1,       2026-06-01, cin_plan
C2,       2026-06-01, looked_after
C3,       2026-06-01, closed
C4,       ,           cp_plan
C5,       2026-06-01,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where cin_ended is not null and case_status <> 'closed'
