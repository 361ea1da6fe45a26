/*
code   = "547"
says   = "There is an answer about the health surveillance checks of a young child, but another about health or substance misuse is blank."
to_do  = "Fill in the four answers on health and substance misuse."
table  = "oc2"
about  = ["immunisations", "teeth_check", "health_assessment", "substance_misuse", "health_check"]
weight = "error"

[[example]]
shows = "with an answer about the checks, yes or no, the four others must be there; without it nothing is asked"
given.oc2 = """
child, health_check, immunisations, teeth_check, health_assessment, substance_misuse
A1,    1,            1,             0,           1,                 0
A2,    1,            ,              0,           1,                 0
A3,    1,            1,             ,            1,                 0
A4,    0,            1,             0,           ,                  0
A5,    0,            1,             0,           1,
A6,    1,            ,              ,            ,
A7,    0,            0,             0,           0,                 0
A8,    ,             ,              ,            ,
A9,    ,             1,             ,            1,                 1
"""
finds.oc2 = [2, 3, 4, 5, 6]
*/

select row_id as oc2_row
from oc2
where health_check is not null
  and (
      immunisations is null
      or teeth_check is null
      or health_assessment is null
      or substance_misuse is null
  )
