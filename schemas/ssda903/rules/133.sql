/*
code   = "133"
says   = "The accommodation of the care leaver is blank or is not one of the codes."
to_do  = "Record the accommodation by its code, or 0 if the authority was not in touch."
table  = "oc3"
about  = ["accom"]
weight = "error"

[[example]]
shows = "a blank is found, and so is what is on no list"
given.oc3 = """
child, accom
A1,    B1
A2,
A3,    0
A4,    B3
A5,    b1
"""
finds.oc3 = [2, 4, 5]
*/

select row_id as oc3_row
from oc3
where accom is null
   or accom_wrong is not null
