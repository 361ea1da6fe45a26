/*
code   = "645"
says   = "The case was closed because the child was adopted, but the child is not in list 10."
to_do  = "Add the adoption to list 10, or put right the reason for closure."
table  = "list_6"
about  = ["closure_reason"]
weight = "explain"

[[example]]
shows = "an adopted child belongs in list 10"
given.list_6 = """
child_id, closure_reason
C1,       RC1
C2,       RC1
C3,       RC7
"""
given.list_10 = """
child_id, adopted
C2,       2026-06-01
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where closure_reason = 'RC1'
  and child_id is not null
  and not exists (select 1 from list_10 where list_10.child_id = list_6.child_id)
