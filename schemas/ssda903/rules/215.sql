/*
code   = "215"
says   = "The child has answers both as a care leaver and as a child in care for twelve months."
to_do  = "Decide which the child is, and clear the answers in the other table."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "each answer of a care leaver against an answer of a child in care; a row without answers is none, nor is another child's"
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      ,
A2,    ,         F1,
A3,    ,         ,      B1
A4,    ,         ,
A5,    YES,      F1,    B1
A6,    YES,      F1,    B1
"""
given.oc2 = """
child, sdq_score, convicted
A1,    ,          0
A2,    ,          0
A3,    ,          0
A4,    ,          0
A5,    12,
A7,    ,          0
"""
finds.oc3 = [1, 2, 3]
finds.oc2 = [1, 2, 3]

[[example]]
shows = "each of the eight answers of a child in care counts"
given.oc3 = """
child, in_touch
A1,    YES
A2,    YES
A3,    YES
A4,    YES
A5,    YES
A6,    YES
A7,    YES
A8,    YES
"""
given.oc2 = """
child, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
A1,    1,         ,             ,              ,            ,                  ,                 ,                      ,
A2,    ,          1,            ,              ,            ,                  ,                 ,                      ,
A3,    ,          ,             1,             ,            ,                  ,                 ,                      ,
A4,    ,          ,             ,              1,           ,                  ,                 ,                      ,
A5,    ,          ,             ,              ,            1,                 ,                 ,                      ,
A6,    ,          ,             ,              ,            ,                  1,                ,                      ,
A7,    ,          ,             ,              ,            ,                  ,                 1,                     ,
A8,    ,          ,             ,              ,            ,                  ,                 ,                      1
"""
finds.oc3 = [1, 2, 3, 4, 5, 6, 7, 8]
finds.oc2 = [1, 2, 3, 4, 5, 6, 7, 8]
*/

select oc3.row_id as oc3_row, oc2.row_id as oc2_row
from oc3
join oc2 on oc2.child = oc3.child
where coalesce(oc3.in_touch, oc3.activ, oc3.accom) is not null
  and coalesce(
      oc2.convicted,
      oc2.health_check,
      oc2.immunisations,
      oc2.teeth_check,
      oc2.health_assessment,
      oc2.substance_misuse,
      oc2.intervention_received,
      oc2.intervention_offered
  ) is not null
