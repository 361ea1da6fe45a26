/*
code   = "8640"
says   = "The reason for closure is not one of the codes."
to_do  = "Record why the episode closed: RC1 to RC9."
table  = "cin_details"
about  = ["reason_for_closure"]
weight = "error"

[[example]]
shows = "what is no code is found, and a blank is not"
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure
A1, 1, RC1
A2, 1, RC9
A3, 1,
A4, 1, RC0
A5, 1, rc1
"""
finds.cin_details = [4, 5]
*/

select row_id as cin_details_row
from cin_details
where reason_for_closure_wrong is not null
