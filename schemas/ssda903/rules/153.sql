/*
code   = "153"
says   = "Of the three entries about the care leaver some are filled and some are blank."
to_do  = "Enter what is missing, or take the row out if the young person is no care leaver of the year."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "all or none; each of the three counts"
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      F1,    B1
A2,    ,         ,
A3,    YES,      ,
A4,    ,         0,
A5,    ,         ,      B1
A6,    ,         F1,    B1
A7,    YES,      ,      B1
A8,    YES,      F9,
"""
finds.oc3 = [3, 4, 5, 6, 7, 8]
*/

select row_id as oc3_row
from oc3
where (in_touch is not null or activ is not null or accom is not null)
  and (in_touch is null or activ is null or accom is null)
