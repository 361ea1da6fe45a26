/*
code   = "942"
says   = "The eligibility category is eligible, which is for a child in care, but the child is not in care in list 8."
to_do  = "Change the category, or add the child to list 8."
table  = "list_9"
about  = ["eligibility"]
weight = "explain"

[[example]]
shows = "a child who has left care, or was never listed, is not eligible"
given.list_9 = """
child_id, eligibility
C1,       eligible
C2,       eligible
C3,       eligible
C4,       former_relevant
"""
given.list_8 = """
child_id, care_started, care_ended
C1,       2024-01-01,   2026-06-01
C2,       2024-01-01,
"""
finds.list_9 = [1, 3]
*/

select row_id as list_9_row
from list_9
where eligibility = 'eligible'
  and child_id is not null
  and not exists (select 1 from list_8 where list_8.child_id = list_9.child_id and list_8.care_ended is null)
