/*
code   = "198"
says   = "A reason is given for having no strengths and difficulties score, but the child was not in care for all of the twelve months."
to_do  = "Take the reason out, or put right the episodes."
table  = "oc2"
about  = ["sdq_reason"]
weight = "error"

[[example]]
shows = "a reason, of the list or not, is asked only of children in care throughout"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, sdq_reason
A1,    SDQ2
A2,    SDQ2
A3,    SDQ9
A4,
,      SDQ2
"""
given.continuous = """
child
A1
"""
finds.oc2 = [2, 3]
*/

select row_id as oc2_row
from oc2
where sdq_reason is not null
  and child not in (select child from continuous)
