/*
code   = "545"
says   = "The child was in care for all of the twelve months and is not yet five, but it is not recorded whether the health checks for young children were done."
to_do  = "Record with 1 or 0 whether the child's health checks are up to date."
table  = "oc2"
about  = ["health_check", "dob"]
weight = "error"

[[example]]
shows = "a fifth birthday after the year's last day, in care throughout, and a blank"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        health_check
A1,    2021-03-31,
A2,    2021-04-01,
A3,    2024-01-01,
A4,    2024-01-01, 0
A5,    2024-01-01, 9
A6,    2024-01-01,
A7,    ,
,      2024-01-01,
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
finds.oc2 = [2, 3]
*/

select row_id as oc2_row
from oc2
where health_check is null
  and age_on(dob, :period_end) < 5
  and child in (select child from continuous)
