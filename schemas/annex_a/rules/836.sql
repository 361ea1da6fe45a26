/*
code   = "836"
says   = "The child has been in care for six months or more without a plan for permanence."
to_do  = "Enter the plan that the reviews agreed on."
table  = "list_8"
about  = ["permanence_plan", "care_started"]
weight = "note"

[[example]]
shows = "half a year in care asks for a plan; a few weeks, short breaks and past care do not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, legal_status, care_started, care_ended, permanence_plan
C1,       C2,           2025-12-01,   ,
C2,       C2,           2025-12-01,   ,           long_term_fostering
C3,       C1,           2026-09-01,   ,
C4,       C2,           2025-12-01,   2026-08-01,
C5,       V4,           2025-12-01,   ,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is null
  and care_ended_reason is null
  and permanence_plan is null
  and care_started <= :six_months_before
  and legal_status not in ('V3', 'V4')
