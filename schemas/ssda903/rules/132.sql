/*
code   = "132"
says   = "The main activity of the care leaver is blank or is not one of the codes."
to_do  = "Record the activity by its code, or 0 if the authority was not in touch."
table  = "oc3"
about  = ["activ"]
weight = "error"

[[example]]
shows = "a blank is found, and so is what is on no list"
given.oc3 = """
child, activ
A1,    F1
A2,
A3,    0
A4,    F3
A5,    f1
"""
finds.oc3 = [2, 4, 5]
*/

select row_id as oc3_row
from oc3
where activ is null
   or activ_wrong is not null
