/*
code   = "643"
says   = "The child is in care in list 8, but the case status is not looked after."
to_do  = "Change the case status, or enter the day the child left care in list 8."
table  = "list_6"
about  = ["case_status"]
weight = "explain"

[[example]]
shows = "care goes before every other status; short breaks and past care do not count"
given.list_6 = """
child_id, case_status
C1,       cp_plan
C2,       closed
C3,       looked_after
C4,       cin_plan
C5,       cin_plan
"""
given.list_8 = """
child_id, legal_status, care_started, care_ended, care_ended_reason
C1,       C2,           2026-05-01,   ,
C2,       V2,           2026-05-01,   ,
C3,       V2,           2026-05-01,   ,
C4,       V2,           2025-05-01,   2026-06-01, E4A
C5,       V4,           2025-05-01,   ,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where case_status in ('cp_plan', 'cin_plan', 'open_assessment', 'closed')
  and exists (
      select 1 from list_8
      where list_8.child_id = list_6.child_id
        and list_8.care_ended is null
        and list_8.care_ended_reason is null
        and list_8.legal_status not in ('V3', 'V4')
  )
