/*
code   = "1002"
says   = "The child came into care before being born."
to_do  = "Put right the date of birth or the date the child came into care."
table  = "list_10"
about  = ["entered_care", "born"]
weight = "explain"

[[example]]
shows = "care from birth is fine, care from the day before is not; a child not yet born is another rule's"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, born,       entered_care
C1,       2025-06-02, 2025-06-01
C2,       2025-06-01, 2025-06-01
C3,       ,           2025-06-01
C4,       2026-11-01, 2026-06-01
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where entered_care < born and born <= :period_end
