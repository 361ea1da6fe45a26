/*
code   = "543"
says   = "The child was in care for all of the twelve months and turned ten before the last day, but it is not recorded whether the child was convicted."
to_do  = "Record with 1 or 0 whether the child was convicted of an offence or cautioned in the year."
table  = "oc2"
about  = ["convicted", "dob"]
weight = "error"

[[example]]
shows = "ten before the year's last day, in care throughout, and a blank"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        convicted
A1,    2016-03-30,
A2,    2016-03-31,
A3,    2010-01-01,
A4,    2010-01-01, 0
A5,    2010-01-01, 9
A6,    2010-01-01,
A7,    ,
,      2010-01-01,
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
finds.oc2 = [1, 3]
*/

select row_id as oc2_row
from oc2
where convicted is null
  and age_on(dob, :period_end - interval '1 day') >= 10
  and child in (select child from continuous)
