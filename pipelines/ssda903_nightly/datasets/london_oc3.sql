/*
title = "London: OC3"
grain = "One row for each young person aged 17 to 21 who has left care."
key   = ["la", "child"]

[keeps]
la       = "none"
child    = "identifier"
dob      = "indirect"
in_touch = "none"
activ    = "special"
accom    = "special"
year     = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.oc3 = """
la, child, dob,        in_touch, activ, accom
X,  A1,    2006-03-01, YES,      F1,    U1
X,  A2,    2005-03-01, NO,       0,     0
"""
expect = """
child, dob,        in_touch, activ, accom, year
A1_X,  2006-03-01, YES,      F1,    U1,    2026
A2_X,  2005-03-01, NO,       0,     0,     2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.oc3 = """
la, child, dob,        in_touch, activ, accom
X,  A1,    2006-03-01, REFU,     ,
X,  A2,    ,           ,         G4,    X2
"""
expect = """
child, dob,        in_touch, activ, accom, year
A1_X,  2006-03-01, REFU,     ,      ,      2025
A2_X,  ,           ,         G4,    X2,    2025
"""
*/

select
    child || '_' || la as child,
    dob,
    in_touch,
    activ,
    accom,
    cast(extract(year from :period_end) as bigint) as year
from oc3
order by child, row_id
