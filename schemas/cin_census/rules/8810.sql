/*
code   = "8810"
says   = "There is a reason for closure, and no day on which the case was closed."
to_do  = "Record when the case was closed, or clear the reason."
table  = "cin_details"
about  = ["cin_closure_date", "reason_for_closure"]
weight = "error"

[[example]]
shows = "a reason asks for a day"
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date, reason_for_closure
A1,          1,              2025-06-01,       RC1
A2,          1,              ,                 RC1
A3,          1,              ,
"""
finds.cin_details = [2]
*/

select row_id as cin_details_row
from cin_details
where reason_for_closure is not null
  and cin_closure_date is null
