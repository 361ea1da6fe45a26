/*
code   = "193"
says   = "Help for substance misuse is recorded for a child who is not said to misuse substances."
to_do  = "Clear the two answers about interventions, or record the misuse."
table  = "oc2"
about  = ["substance_misuse", "intervention_received", "intervention_offered"]
weight = "error"

[[example]]
shows = "any answer about an intervention, received or offered, needs misuse to be 1"
given.oc2 = """
child, substance_misuse, intervention_received, intervention_offered
A1,    0,                0,
A2,    0,                ,                      1
A3,    ,                 1,
A4,    ,                 ,                      0
A5,    1,                1,                     0
A6,    0,                ,
A7,    ,                 ,
"""
finds.oc2 = [1, 2, 3, 4]
*/

select row_id as oc2_row
from oc2
where (substance_misuse is null or substance_misuse = '0')
  and (intervention_received is not null or intervention_offered is not null)
