/*
code   = "344"
says   = "The care leaver has died or gone home to stay, but an activity or a place to live is given, or left blank."
to_do  = "Enter 0 for both the activity and the accommodation, or put right whether the authority was in touch."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "for DIED and RHOM both answers have to be 0, and a blank is not 0"
given.oc3 = """
child, in_touch, activ, accom
A1,    DIED,     0,     0
A2,    RHOM,     0,     0
A3,    DIED,     F1,    0
A4,    RHOM,     0,     B1
A5,    DIED,     ,      0
A6,    RHOM,     0,
A7,    YES,      F1,    B1
A8,    ,         ,
"""
finds.oc3 = [3, 4, 5, 6]
*/

select row_id as oc3_row
from oc3
where in_touch in ('DIED', 'RHOM')
  and (activ is null or activ <> '0' or accom is null or accom <> '0')
