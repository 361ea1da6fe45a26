/*
code   = "190"
says   = "The child's health or offending is recorded, but the child was not in care for all of the twelve months."
to_do  = "Take the answers out, or put right the episodes."
table  = "oc2"
about  = ["convicted", "health_check", "immunisations", "teeth_check", "health_assessment", "substance_misuse", "intervention_received", "intervention_offered"]
weight = "error"

[[example]]
shows = "each of the eight answers is asked only of children in care throughout"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
A1,    0,         0,            0,             0,           0,                 0,                0,                     0
A2,    ,          ,             ,              ,            ,                  ,                 ,
A2,    0,         ,             ,              ,            ,                  ,                 ,
A2,    ,          0,            ,              ,            ,                  ,                 ,
A2,    ,          ,             0,             ,            ,                  ,                 ,
A2,    ,          ,             ,              0,           ,                  ,                 ,
A2,    ,          ,             ,              ,            0,                 ,                 ,
A2,    ,          ,             ,              ,            ,                  0,                ,
A2,    ,          ,             ,              ,            ,                  ,                 0,
A2,    ,          ,             ,              ,            ,                  ,                 ,                      9
,      0,         0,            0,             0,           0,                 0,                0,                     0
"""
given.continuous = """
child
A1
"""
finds.oc2 = [3, 4, 5, 6, 7, 8, 9, 10]
*/

select row_id as oc2_row
from oc2
where child not in (select child from continuous)
  and (convicted is not null
    or health_check is not null
    or immunisations is not null
    or teeth_check is not null
    or health_assessment is not null
    or substance_misuse is not null
    or intervention_received is not null
    or intervention_offered is not null)
