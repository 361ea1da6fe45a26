/*
code   = "838"
says   = "The child has been in care for more than twenty working days, and no review is recorded."
to_do  = "Enter the latest review, or see that one is held."
table  = "list_8"
about  = ["reviewed", "care_started"]
weight = "note"

[[example]]
shows = "two months in care without a review are found; two weeks and past care are not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, legal_status, care_started, care_ended, reviewed
C1,       V2,           2026-07-30,   ,
C2,       V2,           2026-07-30,   ,           2026-08-20
C3,       V2,           2026-09-16,   ,
C4,       V2,           2026-05-01,   2026-08-01,
C5,       V4,           2026-05-01,   ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is null
  and care_ended_reason is null
  and reviewed is null
  and working_days(care_started, :period_end) > 20
  and legal_status not in ('V3', 'V4')
