/*
code   = "185"
says   = "The child has a strengths and difficulties score, but was not in care for all of the twelve months."
to_do  = "Take the score out, or put right the episodes."
table  = "oc2"
about  = ["sdq_score"]
weight = "error"

[[example]]
shows = "a score, readable or not, is asked only of children in care throughout"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, sdq_score
A1,    10
A2,    0
A3,    XX
A4,
,      10
"""
given.continuous = """
child
A1
"""
finds.oc2 = [2, 3]
*/

select row_id as oc2_row
from oc2
where (sdq_score is not null or sdq_score_wrong is not null)
  and child not in (select child from continuous)
