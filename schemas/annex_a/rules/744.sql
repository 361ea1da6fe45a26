/*
code   = "744"
says   = "List 8 shows the child under police protection or an emergency order in the last six months, but this list says no."
to_do  = "Change the answer to yes, or put right the legal status in list 8."
table  = "list_7"
about  = ["emergency_protection"]
weight = "explain"

[[example]]
shows = "a recent emergency order belies a no; an older one does not"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, emergency_protection
C1,       false
C2,       true
C3,       false
C4,       false
"""
given.list_8 = """
child_id, legal_status, legal_status_started
C1,       L2,           2026-09-20
C2,       L2,           2026-09-20
C3,       L1,           2025-12-01
C4,       C1,           2026-09-20
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where emergency_protection = false
  and exists (
      select 1 from list_8
      where list_8.child_id = list_7.child_id
        and list_8.legal_status in ('L1', 'L2')
        and list_8.legal_status_started > :six_months_before
  )
