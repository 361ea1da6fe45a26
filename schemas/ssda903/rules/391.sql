/*
code   = "391"
says   = "The young person was not 17 to 21 in the year and has answers for care leavers."
to_do  = "Put right the date of birth, or take the young person out of the care leavers' table."
table  = "oc3"
about  = ["dob", "in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "17 on the last day of the year is old enough, the day after is not; any of the three answers counts"
with  = { period_end = 2026-03-31 }
given.oc3 = """
child, dob,        in_touch, activ, accom
A1,    2009-03-31, YES,      F1,    B1
A2,    2009-04-01, YES,      ,
A3,    2009-04-01, ,         F1,
A4,    2009-04-01, ,         ,      B1
A5,    2009-04-01, ,         ,
A6,    ,           YES,      F1,    B1
A7,    2015-01-01, YES,      F1,    B1
"""
finds.oc3 = [2, 3, 4, 7]

[[example]]
shows = "who was still 21 on the first day of the year belongs, who turned 22 that day does not"
with  = { period_end = 2026-03-31 }
given.oc3 = """
child, dob,        in_touch
A1,    2003-04-02, YES
A2,    2003-04-01, YES
A3,    2003-04-01,
A4,    1990-01-01, YES
"""
finds.oc3 = [2, 4]
*/

select row_id as oc3_row
from oc3
where (in_touch is not null or activ is not null or accom is not null)
  and (age_on(dob, :period_end) < 17 or age_on(dob, :period_start) > 21)
