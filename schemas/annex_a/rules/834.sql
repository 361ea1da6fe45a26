/*
code   = "834"
says   = "The child left care by turning 18 with the same carers, but was younger than that on the day."
to_do  = "Put right the reason, the day the child left care or the date of birth."
table  = "list_8"
about  = ["care_ended_reason", "born"]
weight = "explain"

[[example]]
shows = "E17 on the eighteenth birthday is right, a month before is not"
given.list_8 = """
child_id, born,       care_ended, care_ended_reason
C1,       2008-07-01, 2026-06-01, E17
C2,       2008-06-01, 2026-06-01, E17
C3,       2012-06-01, 2026-06-01, E4A
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended_reason = 'E17' and age_on(born, care_ended) < 18
