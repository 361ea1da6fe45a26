/*
code   = "617"
says   = "The case was passed to adult social care, but the child was under 17."
to_do  = "Check the reason for closure and the date of birth."
table  = "list_6"
about  = ["closure_reason", "born"]
weight = "note"

[[example]]
shows = "a transfer at 12 is found, one at 17 is not"
given.list_6 = """
child_id, born,       cin_ended,  closure_reason
C1,       2014-01-01, 2026-06-01, RC6
C2,       2008-07-01, 2026-06-01, RC6
C3,       2014-01-01, 2026-06-01, RC7
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where closure_reason = 'RC6' and age_on(born, cin_ended) < 17
