/*
code   = "848"
says   = "List 10 has the child placed for adoption, but the placement here is of another type."
to_do  = "Put right the placement type, or the date in list 10 if the child was not placed or has moved back."
table  = "list_8"
about  = ["placement_type"]
weight = "explain"

[[example]]
shows = "a child placed and not yet adopted lives in A3 to A6, or briefly in a temporary placement"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_ended, care_ended_reason, placement_type
C1,       ,           ,                  U6
C2,       ,           ,                  A5
C3,       ,           ,                  T1
C4,       ,           ,                  U6
C5,       ,           ,                  U6
"""
given.list_10 = """
child_id, placed,     adopted, decision_reversed
C1,       2026-06-01, ,
C2,       2026-06-01, ,
C3,       2026-06-01, ,
C4,       ,           ,
C5,       2026-02-01, ,        2026-08-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is null
  and care_ended_reason is null
  and placement_type not in ('A3', 'A4', 'A5', 'A6', 'T0', 'T1', 'T2', 'T3', 'T4')
  and exists (
      select 1 from list_10
      where list_10.child_id = list_8.child_id
        and list_10.placed <= :period_end
        and list_10.adopted is null
        and list_10.decision_reversed is null
        and list_10.reversal_reason is null
  )
