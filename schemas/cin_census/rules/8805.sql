/*
code   = "8805"
says   = "The case was closed, and there is no reason."
to_do  = "Record why the case was closed: RC1 to RC9."
table  = "cin_details"
about  = ["reason_for_closure", "cin_closure_date"]
weight = "error"

[[example]]
shows = "a day asks for a reason"
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date, reason_for_closure
A1,          1,              2025-06-01,       RC1
A2,          1,              2025-06-01,
A3,          1,              ,
"""
finds.cin_details = [2]
*/

select row_id as cin_details_row
from cin_details
where cin_closure_date is not null
  and reason_for_closure is null
