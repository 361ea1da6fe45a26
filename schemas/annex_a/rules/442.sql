/*
code   = "442"
says   = "The assessment is still open but the child's case is closed in list 6."
to_do  = "Authorise or cancel the assessment, or open the case again."
table  = "list_4"
about  = ["authorised"]
weight = "explain"

[[example]]
shows = "an open assessment of a closed case is found; a finished one and one of an open case are not"
given.list_4 = """
child_id, started,    authorised, needs_support
C1,       2026-08-01, ,
C2,       2026-08-01, 2026-09-01, false
C3,       2026-08-01, ,
"""
given.list_6 = """
child_id, case_status
C1,       closed
C2,       closed
C3,       open_assessment
"""
finds.list_4 = [1]
*/

select row_id as list_4_row
from list_4
where authorised is null
  and needs_support is null
  and exists (select 1 from list_6 where list_6.child_id = list_4.child_id and list_6.case_status = 'closed')
