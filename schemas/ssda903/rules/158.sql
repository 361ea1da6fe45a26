/*
code   = "158"
says   = "The child received help for substance misuse, yet it is also recorded whether help was offered."
to_do  = "Leave the offer blank for a child who received help, or record that none was received."
table  = "oc2"
about  = ["intervention_offered", "intervention_received"]
weight = "error"

[[example]]
shows = "whether help was offered is asked only of who received none"
given.oc2 = """
child, intervention_received, intervention_offered
A1,    1,                     1
A2,    1,                     0
A3,    1,
A4,    0,                     1
A5,    ,                      1
A6,    1,                     9
A7,    9,                     1
"""
finds.oc2 = [1, 2, 6]
*/

select row_id as oc2_row
from oc2
where intervention_received = '1'
  and intervention_offered is not null
