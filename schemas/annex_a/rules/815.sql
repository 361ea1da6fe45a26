/*
code   = "815"
says   = "The child has left care but no reason is given."
to_do  = "Enter the reason the child left care."
table  = "list_8"
about  = ["care_ended_reason", "care_ended"]
weight = "explain"

[[example]]
shows = "a date of leaving without a reason is found"
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01,
C2,       2026-06-01, E4A
C3,       ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is not null and care_ended_reason is null
