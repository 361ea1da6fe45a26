/*
code   = "640"
says   = "The case status is a child protection plan, but list 7 has no open plan of the child."
to_do  = "Add the plan to list 7, or change the status if the plan has ended."
table  = "list_6"
about  = ["case_status"]
weight = "explain"

[[example]]
shows = "a plan that has ended does not carry the status; an open one does"
given.list_6 = """
child_id, case_status
C1,       cp_plan
C2,       cp_plan
C3,       cp_plan
C4,       cin_plan
"""
given.list_7 = """
child_id, plan_started, plan_ended
C2,       2025-06-01,   2026-06-01
C3,       2025-06-01,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where case_status = 'cp_plan'
  and child_id is not null
  and not exists (select 1 from list_7 where list_7.child_id = list_6.child_id and list_7.plan_ended is null)
