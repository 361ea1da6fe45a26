/*
code   = "849"
says   = "The child is placed for adoption but is not in list 10."
to_do  = "Add the child to list 10, or put right the placement type."
table  = "list_8"
about  = ["placement_type"]
weight = "explain"

[[example]]
shows = "a child in A3 to A6 belongs in list 10"
given.list_8 = """
child_id, placement_type
C1,       A5
C2,       A3
C3,       U6
"""
given.list_10 = """
child_id, decided
C2,       2025-12-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where placement_type in ('A3', 'A4', 'A5', 'A6')
  and child_id is not null
  and not exists (select 1 from list_10 where list_10.child_id = list_8.child_id)
