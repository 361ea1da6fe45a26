/*
code   = "157"
says   = "The child's age is given as the reason for having no strengths and difficulties score, but a child of this age needs one."
to_do  = "Enter the score, or the reason that holds."
table  = "oc2"
about  = ["sdq_reason", "dob"]
weight = "error"

[[example]]
shows = "four on the year's first day, sixteen on its last, in care throughout, and SDQ1 instead of a score"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2015-01-01, ,          SDQ1
A2,    2015-01-01, 10,        SDQ1
A3,    2015-01-01, XX,        SDQ1
A4,    2015-01-01, ,          SDQ2
A5,    2015-01-01, ,
A6,    2021-04-01, ,          SDQ1
A7,    2021-04-02, ,          SDQ1
A8,    2009-04-01, ,          SDQ1
A9,    2009-03-31, ,          SDQ1
B1,    ,           ,          SDQ1
B2,    2015-01-01, ,          SDQ1
,      2015-01-01, ,          SDQ1
"""
given.continuous = """
child
A1
A2
A3
A4
A5
A6
A7
A8
A9
B1
"""
finds.oc2 = [1, 6, 8]
*/

select row_id as oc2_row
from oc2
where sdq_score is null
  and sdq_score_wrong is null
  and sdq_reason = 'SDQ1'
  and age_on(dob, :period_start) >= 4
  and age_on(dob, :period_end) <= 16
  and child in (select child from continuous)
