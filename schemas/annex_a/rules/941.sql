/*
code   = "941"
says   = "The young person is still in care in list 8, but the eligibility category is not eligible."
to_do  = "Change the category to eligible, or enter the day the young person left care in list 8."
table  = "list_9"
about  = ["eligibility"]
weight = "explain"

[[example]]
shows = "while care lasts only eligible will do"
given.list_9 = """
child_id, eligibility
C1,       relevant
C2,       eligible
C3,       relevant
C4,       relevant
"""
given.list_8 = """
child_id, care_started, care_ended, care_ended_reason
C1,       2024-01-01,   ,
C2,       2024-01-01,   ,
C3,       2024-01-01,   2026-06-01, E5
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where eligibility <> 'eligible'
  and exists (
      select 1 from list_8
      where list_8.child_id = list_9.child_id
        and list_8.care_ended is null
        and list_8.care_ended_reason is null
  )
