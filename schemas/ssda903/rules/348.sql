/*
code   = "348"
says   = "The return of the year before said that the care leaver had died, and this year's does not."
to_do  = "Check which of the two is right, and record the death if it is."
table  = "oc3"
about  = ["in_touch"]
weight = "error"
since  = 2026

[[example]]
shows = "any other answer after a death, or none, is found"
given.oc3 = """
child, in_touch
A1,    YES
A2,
A3,    DIED
A4,    NO
A5,    YES
A6,    YES
"""
given.oc3_last = """
child, in_touch
A1,    DIED
A2,    DIED
A3,    DIED
A4,    YES
A5,
A7,    DIED
"""
finds.oc3 = [1, 2]
*/

select oc3.row_id as oc3_row
from oc3
join oc3_last on oc3_last.child = oc3.child
where oc3_last.in_touch = 'DIED'
  and oc3.in_touch is distinct from 'DIED'
