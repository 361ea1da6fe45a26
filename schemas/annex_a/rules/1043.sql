/*
code   = "1043"
says   = "List 8 has the child under a placement order, but the date of the order is missing here."
to_do  = "Enter the date of the placement order."
table  = "list_10"
about  = ["placement_order"]
weight = "explain"

[[example]]
shows = "the legal status of list 8 needs its order"
given.list_10 = """
child_id, placement_order
C1,
C2,       2026-06-01
C3,
"""
given.list_8 = """
child_id, legal_status
C1,       E1
C2,       E1
C3,       C2
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where placement_order is null
  and exists (select 1 from list_8 where list_8.child_id = list_10.child_id and list_8.legal_status = 'E1')
