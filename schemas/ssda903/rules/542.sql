/*
code   = "542"
says   = "A child under ten at the end of the year has an answer about convictions."
to_do  = "Clear the answer, or put right the date of birth: no child under ten can be convicted."
table  = "oc2"
about  = ["convicted", "dob"]
weight = "error"

[[example]]
shows = "who turns ten on the last day of the year may have an answer, who turns ten the day after may not"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        convicted
A1,    2016-03-31, 1
A2,    2016-04-01, 1
A3,    2016-04-01, 0
A4,    2016-04-01,
A5,    2009-01-01, 0
A6,    ,           1
"""
finds.oc2 = [2, 3]
*/

select row_id as oc2_row
from oc2
where age_on(dob, :period_end) < 10
  and convicted is not null
