/*
code   = "641"
says   = "The case status is looked after, but the child is not in care in list 8."
to_do  = "Add the child to list 8, or change the status if the child has left care."
table  = "list_6"
about  = ["case_status"]
weight = "explain"

[[example]]
shows = "a child who has left care does not carry the status; one still in care does"
given.list_6 = """
child_id, case_status
C1,       looked_after
C2,       looked_after
C3,       looked_after
C4,       cin_plan
"""
given.list_8 = """
child_id, care_started, care_ended
C2,       2025-06-01,   2026-06-01
C3,       2025-06-01,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where case_status = 'looked_after'
  and child_id is not null
  and not exists (select 1 from list_8 where list_8.child_id = list_6.child_id and list_8.care_ended is null)
