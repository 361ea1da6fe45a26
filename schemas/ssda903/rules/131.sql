/*
code   = "131"
says   = "What is recorded on contact with the care leaver is blank or is not one of the codes."
to_do  = "Record YES or NO, or by code why there was no contact to be had."
table  = "oc3"
about  = ["in_touch"]
weight = "error"

[[example]]
shows = "a blank is found, and so is what is on no list"
given.oc3 = """
child, in_touch
A1,    YES
A2,
A3,    RHOM
A4,    MAYBE
A5,    yes
"""
finds.oc3 = [2, 4, 5]
*/

select row_id as oc3_row
from oc3
where in_touch is null
   or in_touch_wrong is not null
