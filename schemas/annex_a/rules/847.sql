/*
code   = "847"
says   = "List 10 has the child's adoption order, but here the child is still in care or left it for another reason."
to_do  = "End the child's time in care as adopted, or put right the adoption order in list 10."
table  = "list_8"
about  = ["care_ended_reason", "care_ended"]
weight = "explain"

[[example]]
shows = "an adoption ends care"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       ,
C2,       2026-06-01, E4A
C3,       2026-06-01, E11
C4,       ,
"""
given.list_10 = """
child_id, adopted
C1,       2026-06-01
C2,       2026-06-01
C3,       2026-06-01
C4,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where ((care_ended is null and care_ended_reason is null) or care_ended_reason not in ('E11', 'E12'))
  and exists (select 1 from list_10 where list_10.child_id = list_8.child_id and list_10.adopted <= :period_end)
