/*
code   = "741"
says   = "The child has, or had in the window, a child protection plan but is not in list 6."
to_do  = "Add the child to list 6, or check that both lists write the child's number alike."
table  = "list_7"
about  = ["child_id"]
weight = "explain"

[[example]]
shows = "a child without a row in list 6 is found"
given.list_7 = """
child_id, plan_started
C1,       2026-05-01
C2,       2026-05-01
"""
given.list_6 = """
child_id, case_status
C2,       cp_plan
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where child_id is not null
  and not exists (select 1 from list_6 where list_6.child_id = list_7.child_id)
