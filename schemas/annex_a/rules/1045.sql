/*
code   = "1045"
says   = "List 8 says that the child left care by adoption, but the date of the adoption order is missing here."
to_do  = "Enter the date of the adoption order."
table  = "list_10"
about  = ["adopted"]
weight = "explain"

[[example]]
shows = "an adoption in list 8 needs its order"
given.list_10 = """
child_id, adopted
C1,
C2,       2026-06-01
C3,
"""
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01, E11
C2,       2026-06-01, E12
C3,       2026-06-01, E4A
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where adopted is null
  and exists (
      select 1 from list_8
      where list_8.child_id = list_10.child_id and list_8.care_ended_reason in ('E11', 'E12')
  )
