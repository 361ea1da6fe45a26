/*
code   = "543"
says   = "The enquiry is still open, but the child is not in list 6 or is closed there."
to_do  = "Record the end of the enquiry, or put the child's open case in list 6."
table  = "list_5"
about  = ["child_id", "icpc_unnecessary"]
weight = "explain"

[[example]]
shows = "an undecided enquiry needs an open case; a decided one may stand alone"
given.list_5 = """
child_id, icpc_unnecessary, icpc_held
C1,       ,
C2,       ,
C3,       ,
C4,       true,
C5,       false,            2026-06-01
"""
given.list_6 = """
child_id, case_status
C2,       closed
C3,       open_assessment
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where child_id is not null
  and icpc_unnecessary is null
  and icpc_held is null
  and icpc_led_to_plan is null
  and not exists (
      select 1 from list_6
      where list_6.child_id = list_5.child_id and coalesce(list_6.case_status, 'unreadable') <> 'closed'
  )
