/*
code   = "846"
says   = "The child left care by adoption but is not in list 10."
to_do  = "Add the adoption to list 10, or put right the reason the child left care."
table  = "list_8"
about  = ["care_ended_reason"]
weight = "explain"

[[example]]
shows = "an adopted child belongs in list 10"
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01, E11
C2,       2026-06-01, E12
C3,       2026-06-01, E4A
"""
given.list_10 = """
child_id, adopted
C2,       2026-06-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended_reason in ('E11', 'E12')
  and child_id is not null
  and not exists (select 1 from list_10 where list_10.child_id = list_8.child_id)
