/*
code   = "182"
says   = "Some of the child's health and offending is recorded, but one of the four answers that every child needs is blank."
to_do  = "Record immunisations, dental check, health assessment and substance misuse."
table  = "oc2"
about  = ["immunisations", "teeth_check", "health_assessment", "substance_misuse", "convicted", "health_check", "intervention_received", "intervention_offered"]
weight = "error"

[[example]]
shows = "each of the four is missed once any of the other four is there"
given.oc2 = """
child, immunisations, teeth_check, health_assessment, substance_misuse, convicted, health_check, intervention_received, intervention_offered
A1,    ,              1,           1,                 1,                0,         ,             ,
A2,    1,             ,            1,                 1,                0,         ,             ,
A3,    1,             1,           ,                  1,                0,         ,             ,
A4,    1,             1,           1,                 ,                 0,         ,             ,
A5,    1,             1,           1,                 1,                0,         ,             ,
A6,    ,              ,            ,                  ,                 1,         ,             ,
A7,    ,              ,            ,                  ,                 ,          1,            ,
A8,    ,              ,            ,                  ,                 ,          ,             0,
A9,    ,              ,            ,                  ,                 ,          ,             ,                      1
B1,    ,              1,           ,                  ,                 ,          ,             ,
B2,    9,             9,           9,                 9,                9,         ,             ,
"""
finds.oc2 = [1, 2, 3, 4, 6, 7, 8, 9]
*/

select row_id as oc2_row
from oc2
where (immunisations is null or teeth_check is null or health_assessment is null or substance_misuse is null)
  and (convicted is not null
    or health_check is not null
    or intervention_received is not null
    or intervention_offered is not null)
