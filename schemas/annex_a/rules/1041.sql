/*
code   = "1041"
says   = "The child waits to be adopted but is not in care in list 8."
to_do  = "Enter the adoption or the reversal here, or add the child to list 8."
table  = "list_10"
about  = ["child_id", "adopted"]
weight = "explain"

[[example]]
shows = "a waiting child who has left care, or is not listed, is found; adopted and reversed ones are not"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, decided,    adopted,    decision_reversed
C1,       2025-12-01, ,
C2,       2025-12-01, ,
C3,       2025-12-01, ,
C4,       2025-12-01, 2026-06-01,
C5,       2025-12-01, ,           2026-06-01
"""
given.list_8 = """
child_id, care_started, care_ended
C2,       2025-01-01,   2026-05-01
C3,       2025-01-01,
"""
finds.list_10 = [1, 2]
*/

select row_id as list_10_row
from list_10
where child_id is not null
  and decided <= :period_end
  and adopted is null
  and decision_reversed is null
  and reversal_reason is null
  and not exists (select 1 from list_8 where list_8.child_id = list_10.child_id and list_8.care_ended is null)
