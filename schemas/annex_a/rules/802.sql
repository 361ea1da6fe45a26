/*
code   = "802"
says   = "The child came into care before being born."
to_do  = "Put right the date of birth or the date care started."
table  = "list_8"
about  = ["care_started", "born"]
weight = "explain"

[[example]]
shows = "care from birth is fine, care from the day before is not; a child not yet born is another rule's"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       care_started
C1,       2026-06-02, 2026-06-01
C2,       2026-06-01, 2026-06-01
C3,       ,           2026-06-01
C4,       2026-11-01, 2026-06-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_started < born and born <= :period_end
