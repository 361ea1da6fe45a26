/*
code   = "644"
says   = "The case status is an open assessment, but list 4 has no open assessment of the child."
to_do  = "Add the assessment to list 4, or change the status if the assessment is finished."
table  = "list_6"
about  = ["case_status"]
weight = "explain"

[[example]]
shows = "a finished assessment does not carry the status; an open one does"
given.list_6 = """
child_id, case_status
C1,       open_assessment
C2,       open_assessment
C3,       open_assessment
C4,       cin_plan
"""
given.list_4 = """
child_id, started,    authorised
C2,       2026-05-01, 2026-06-01
C3,       2026-09-01,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where case_status = 'open_assessment'
  and child_id is not null
  and not exists (select 1 from list_4 where list_4.child_id = list_6.child_id and list_4.authorised is null)
