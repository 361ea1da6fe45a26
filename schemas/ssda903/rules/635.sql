/*
code   = "635"
says   = "An authority or a date is given for an earlier permanence arrangement, and no arrangement."
to_do  = "Record which arrangement it was, P1 to P4; if there was none (Z1), take the authority and the date out."
table  = "prev_perm"
about  = ["prev_perm", "la_perm", "date_perm"]
weight = "error"

[[example]]
shows = "an authority or a date asks for an arrangement, and Z1 says that there was none"
given.prev_perm = """
child, prev_perm, la_perm, date_perm
A1,    ,          352,
A2,    ,          ,        2020-05-01
A3,    ,          ,        ZZ/ZZ/2020
A4,    Z1,        352,
A5,    Z1,        ,        2020-05-01
A6,    Z1,        ,
A7,    ,          ,
A8,    P1,        352,     2020-05-01
A9,    Z1,        ,        ZZ/ZZ/2020
"""
finds.prev_perm = [1, 2, 3, 4, 5, 9]
*/

select row_id as prev_perm_row
from prev_perm
where (prev_perm is null or prev_perm = 'Z1')
  and (la_perm is not null or date_perm is not null or date_perm_wrong is not null)
