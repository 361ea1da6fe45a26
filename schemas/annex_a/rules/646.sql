/*
code   = "646"
says   = "List 8 says that the child died in care, but list 6 does not say so."
to_do  = "Find out which is right with the team manager, and mend the other list."
table  = "list_6"
about  = ["closure_reason", "case_status"]
weight = "explain"

[[example]]
shows = "an open case and another reason are found; a case closed for the same reason is not"
given.list_6 = """
child_id, case_status,  closure_reason
C1,       looked_after,
C2,       closed,       RC7
C3,       closed,       RC2
C4,       closed,       RC7
"""
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01, E2
C2,       2026-06-01, E2
C3,       2026-06-01, E2
C4,       2026-06-01, E4A
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where (case_status <> 'closed' or closure_reason <> 'RC2')
  and exists (select 1 from list_8 where list_8.child_id = list_6.child_id and list_8.care_ended_reason = 'E2')
