/*
code   = "835"
says   = "The person is 18 or older but still in care."
to_do  = "Enter the day care ended, which is the eighteenth birthday at the latest, or put right the date of birth."
table  = "list_8"
about  = ["care_ended", "born"]
weight = "explain"

[[example]]
shows = "an adult in care is found; a child of 17 and an adult who has left are not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       care_ended, care_ended_reason
C1,       2008-03-01, ,
C2,       2008-12-01, ,
C3,       2008-06-01, 2026-06-01, E17
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where age_on(born, :period_end) >= 18 and care_ended is null and care_ended_reason is null
