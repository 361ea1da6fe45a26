/*
code   = "192"
says   = "The child misuses substances, but nothing says whether help was received."
to_do  = "Record whether the child received an intervention for it."
table  = "oc2"
about  = ["intervention_received", "substance_misuse"]
weight = "error"

[[example]]
shows = "misuse with a blank is found; with either answer, or without misuse, it is not"
given.oc2 = """
child, substance_misuse, intervention_received
A1,    1,
A2,    1,                0
A3,    1,                1
A4,    0,
A5,    ,
"""
finds.oc2 = [1]
*/

select row_id as oc2_row
from oc2
where substance_misuse = '1'
  and intervention_received is null
