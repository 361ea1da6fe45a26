/*
code   = "817"
says   = "The reason for leaving care is the code for a new episode, with which care goes on."
to_do  = "Enter why care ended, or clear the reason and the date if it did not."
table  = "list_8"
about  = ["care_ended_reason"]
weight = "explain"

[[example]]
shows = "X1 is found, any other reason is not"
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01, X1
C2,       2026-06-01, E8
C3,       ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended_reason = 'X1'
