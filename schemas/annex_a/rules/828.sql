/*
code   = "828"
says   = "Police protection has lasted longer than three days, or an emergency order longer than fifteen."
to_do  = "Enter the legal status that followed, or put right the day it began."
table  = "list_8"
about  = ["legal_status", "legal_status_started"]
weight = "explain"

[[example]]
shows = "a status that has run out by law is found; one still within its days is not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, legal_status, legal_status_started, care_ended
C1,       L1,           2026-09-20,
C2,       L1,           2026-09-28,
C3,       L2,           2026-09-01,
C4,       L2,           2026-06-01,           2026-06-10
C5,       C2,           2020-06-01,
"""
finds.list_8 = [1, 3]
*/

select row_id as list_8_row
from list_8
where (legal_status = 'L1' and days_between(legal_status_started, coalesce(care_ended, :period_end)) > 3)
   or (legal_status = 'L2' and days_between(legal_status_started, coalesce(care_ended, :period_end)) > 15)
