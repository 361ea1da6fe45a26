/*
code   = "546"
says   = "Health checks for young children are recorded, but the child was five or older at the end of the year."
to_do  = "Take the answer out, or put right the date of birth."
table  = "oc2"
about  = ["health_check", "dob"]
weight = "error"

[[example]]
shows = "five on the year's last day, in care throughout, and an answer"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        health_check
A1,    2021-03-31, 1
A2,    2021-04-01, 1
A3,    2012-01-01, 0
A4,    2012-01-01,
A5,    2012-01-01, 9
A6,    2012-01-01, 1
A7,    ,           1
,      2012-01-01, 1
"""
given.continuous = """
child
A1
A2
A3
A4
A5
A7
"""
finds.oc2 = [1, 3, 5]
*/

select row_id as oc2_row
from oc2
where health_check is not null
  and age_on(dob, :period_end) >= 5
  and child in (select child from continuous)
