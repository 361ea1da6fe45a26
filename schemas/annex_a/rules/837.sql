/*
code   = "837"
says   = "The child has been in care for more than six weeks, and no visit is recorded."
to_do  = "Enter the latest visit, or see that the child is visited."
table  = "list_8"
about  = ["visited", "care_started"]
weight = "note"

[[example]]
shows = "two months in care without a visit are found; a few days and past care are not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, legal_status, care_started, care_ended, visited
C1,       V2,           2026-07-30,   ,
C2,       V2,           2026-07-30,   ,           2026-09-10
C3,       V2,           2026-09-20,   ,
C4,       V2,           2026-05-01,   2026-08-01,
C5,       V4,           2026-05-01,   ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is null
  and care_ended_reason is null
  and visited is null
  and days_between(care_started, :period_end) > 42
  and legal_status not in ('V3', 'V4')
