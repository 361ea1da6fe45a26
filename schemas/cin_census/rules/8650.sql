/*
code   = "8650"
says   = "The primary need is not one of the codes."
to_do  = "Record the primary need: N0 to N9."
table  = "cin_details"
about  = ["primary_need_code"]
weight = "error"

[[example]]
shows = "what is no code is found, and a blank is not"
given.cin_details = """
la_child_id, cin_details_id, primary_need_code
A1, 1, N0
A2, 1, N9
A3, 1,
A4, 1, N10
A5, 1, n1
"""
finds.cin_details = [4, 5]
*/

select row_id as cin_details_row
from cin_details
where primary_need_code_wrong is not null
