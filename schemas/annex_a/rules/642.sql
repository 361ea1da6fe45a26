/*
code   = "642"
says   = "The child has an open child protection plan in list 7, but the case status is neither that nor looked after."
to_do  = "Change the case status, or end the plan in list 7."
table  = "list_6"
about  = ["case_status"]
weight = "explain"

[[example]]
shows = "an open plan asks for its status, or for looked after, which goes before it"
given.list_6 = """
child_id, case_status
C1,       cin_plan
C2,       closed
C3,       cp_plan
C4,       looked_after
C5,       cin_plan
"""
given.list_7 = """
child_id, plan_started, plan_ended
C1,       2026-05-01,
C2,       2026-05-01,
C3,       2026-05-01,
C4,       2026-05-01,
C5,       2025-05-01,   2026-05-01
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where case_status in ('cin_plan', 'open_assessment', 'closed')
  and exists (select 1 from list_7 where list_7.child_id = list_6.child_id and list_7.plan_ended is null)
