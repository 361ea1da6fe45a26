/*
code   = "816"
says   = "A reason for leaving care is given but no date."
to_do  = "Enter the day the child left care, or clear the reason."
table  = "list_8"
about  = ["care_ended", "care_ended_reason"]
weight = "explain"

[[example]]
shows = "a reason without a date is found"
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       ,           E4A
C2,       2026-06-01, E4A
C3,       ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended_reason is not null and care_ended is null
