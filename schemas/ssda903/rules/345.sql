/*
code   = "345"
says   = "The authority was in touch with the care leaver, yet says that it does not know the activity or the accommodation (0)."
to_do  = "Enter what the young person does and where they live, or put right whether the authority was in touch."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "either 0 is found with YES; blanks and codes are not, nor is 0 with another answer"
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      0,
A2,    YES,      F1,    0
A3,    YES,      F1,    B1
A4,    YES,      ,
A5,    NO,       0,     0
A6,    ,         0,     0
"""
finds.oc3 = [1, 2]
*/

select row_id as oc3_row
from oc3
where in_touch = 'YES'
  and (activ = '0' or accom = '0')
