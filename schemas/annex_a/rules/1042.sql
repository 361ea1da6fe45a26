/*
code   = "1042"
says   = "List 8 has the child placed for adoption, but the date of it is missing here."
to_do  = "Enter the day the child was placed for adoption."
table  = "list_10"
about  = ["placed"]
weight = "explain"

[[example]]
shows = "a placement of type A3 to A6 needs its date"
given.list_10 = """
child_id, placed
C1,
C2,       2026-06-01
C3,
"""
given.list_8 = """
child_id, placement_type
C1,       A5
C2,       A5
C3,       U6
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where placed is null
  and exists (
      select 1 from list_8
      where list_8.child_id = list_10.child_id and list_8.placement_type in ('A3', 'A4', 'A5', 'A6')
  )
