/*
code   = "841"
says   = "The child is, or was in the window, in care but is not in list 6."
to_do  = "Add the child to list 6, or check that both lists write the child's number alike."
table  = "list_8"
about  = ["child_id"]
weight = "explain"

[[example]]
shows = "a child without a row in list 6 is found, whether or not care has ended"
given.list_8 = """
child_id, care_started, care_ended
C1,       2026-05-01,
C2,       2026-05-01,
C3,       2026-05-01,   2026-08-01
"""
given.list_6 = """
child_id, case_status
C2,       looked_after
"""
finds.list_8 = [1, 3]
*/

select row_id as list_8_row
from list_8
where child_id is not null
  and not exists (select 1 from list_6 where list_6.child_id = list_8.child_id)
