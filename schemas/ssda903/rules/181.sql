/*
code   = "181"
says   = "An answer about the child's health or offending is neither 0 nor 1."
to_do  = "Record 1 for yes and 0 for no."
table  = "oc2"
about  = ["convicted", "health_check", "immunisations", "teeth_check", "health_assessment", "substance_misuse", "intervention_received", "intervention_offered"]
weight = "error"

[[example]]
shows = "each of the eight answers is 0, 1 or blank"
given.oc2 = """
child, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
A1,    0,         0,            0,             0,           0,                 0,                0,                     0
A2,    1,         1,            1,             1,           1,                 1,                1,                     1
A3,    ,          ,             ,              ,            ,                  ,                 ,
A4,    2,         ,             ,              ,            ,                  ,                 ,
A5,    ,          2,            ,              ,            ,                  ,                 ,
A6,    ,          ,             2,             ,            ,                  ,                 ,
A7,    ,          ,             ,              Y,           ,                  ,                 ,
A8,    ,          ,             ,              ,            2,                 ,                 ,
A9,    ,          ,             ,              ,            ,                  2,                ,
B1,    ,          ,             ,              ,            ,                  ,                 2,
B2,    ,          ,             ,              ,            ,                  ,                 ,                      N
"""
finds.oc2 = [4, 5, 6, 7, 8, 9, 10, 11]
*/

select row_id as oc2_row
from oc2
where convicted_wrong is not null
   or health_check_wrong is not null
   or immunisations_wrong is not null
   or teeth_check_wrong is not null
   or health_assessment_wrong is not null
   or substance_misuse_wrong is not null
   or intervention_received_wrong is not null
   or intervention_offered_wrong is not null
