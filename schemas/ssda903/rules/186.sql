/*
code   = "186"
says   = "The child was in care for twelve months and is of the age for it, but has neither a strengths and difficulties score nor a reason for having none."
to_do  = "Enter the score or, if there is none, the reason."
table  = "oc2"
about  = ["sdq_score", "sdq_reason", "dob"]
weight = "error"

[[example]]
shows = "four on the year's first day, sixteen on its last, in care throughout, and both blank"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2015-01-01, ,
A2,    2015-01-01, 10,
A3,    2015-01-01, XX,
A4,    2015-01-01, ,          SDQ2
A5,    2021-04-01, ,
A6,    2021-04-02, ,
A7,    2009-04-01, ,
A8,    2009-03-31, ,
A9,    ,           ,
B1,    2015-01-01, ,
,      2015-01-01, ,
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
"""
finds.oc2 = [1, 5, 7]
*/

select row_id as oc2_row
from oc2
where sdq_score is null
  and sdq_score_wrong is null
  and sdq_reason is null
  and age_on(dob, :period_start) >= 4
  and age_on(dob, :period_end) < 17
  and child in (select child from continuous)
