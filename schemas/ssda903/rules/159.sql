/*
code   = "159"
says   = "The child misused substances and received no help, and it is not recorded whether help was offered."
to_do  = "Record with 1 or 0 whether the child was offered help and refused it."
table  = "oc2"
about  = ["intervention_offered", "substance_misuse", "intervention_received"]
weight = "error"

[[example]]
shows = "only who misused substances and received nothing needs the answer"
given.oc2 = """
child, substance_misuse, intervention_received, intervention_offered
A1,    1,                0,
A2,    1,                0,                     0
A3,    1,                1,
A4,    1,                ,
A5,    0,                0,
A6,    ,                 0,
A7,    1,                0,                     9
"""
finds.oc2 = [1]
*/

select row_id as oc2_row
from oc2
where substance_misuse = '1'
  and intervention_received = '0'
  and intervention_offered is null
