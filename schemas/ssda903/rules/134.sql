/*
code   = "134"
says   = "The child has entries both as an adopted child and as a care leaver."
to_do  = "Keep the adoption for a child adopted in the year, the care leaver's entries for any other, and take the other row out."
table  = "ad1"
about  = ["date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"]
weight = "error"

[[example]]
shows = "any entry about the adoption counts, even one that cannot be read; an empty row does not"
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2025-06-01, ,           ,            ,          ,
A1,    2025-06-31, ,           ,            ,          ,
A1,    ,           2025-06-01, ,            ,          ,
A1,    ,           2025-06-31, ,            ,          ,
A1,    ,           ,           0,           ,          ,
A1,    ,           ,           ,            1,         ,
A1,    ,           ,           ,            ,          M1,
A1,    ,           ,           ,            ,          ,           L0
A1,    ,           ,           ,            ,          ,
,      2025-06-01, 2025-06-01, 0,           1,         M1,         L0
"""
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      F1,    B1
,      YES,      F1,    B1
"""
finds.ad1 = [1, 2, 3, 4, 5, 6, 7, 8]

[[example]]
shows = "any entry about the care leaver counts; an empty row does not"
given.ad1 = """
child, date_int
A1,    2025-06-01
A2,    2025-06-01
A3,    2025-06-01
A4,    2025-06-01
A5,    2025-06-01
"""
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      ,
A2,    ,         0,
A3,    ,         ,      B1
A4,    ,         ,
"""
finds.ad1 = [1, 2, 3]
*/

with leavers as (
    select distinct child
    from oc3
    where child is not null
      and (in_touch is not null or activ is not null or accom is not null)
)

select ad1.row_id as ad1_row
from ad1
join leavers on leavers.child = ad1.child
where ad1.date_int is not null
   or ad1.date_int_wrong is not null
   or ad1.date_match is not null
   or ad1.date_match_wrong is not null
   or ad1.foster_care is not null
   or ad1.nb_adoptr is not null
   or ad1.sex_adoptr is not null
   or ad1.ls_adoptr is not null
