/*
code   = "611"
says   = "The episode of need has ended but no reason is given."
to_do  = "Enter the reason for closure."
table  = "list_6"
about  = ["closure_reason", "cin_ended"]
weight = "explain"

[[example]]
shows = "a closure date without a reason is found"
given.list_6 = """
child_id, cin_ended,  closure_reason
C1,       2026-06-01,
C2,       2026-06-01, RC7
C3,       ,
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where cin_ended is not null and closure_reason is null
