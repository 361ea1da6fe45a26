/*
title = "London: previous permanence"
grain = "One row for each child who came into care in the year, with the permanence arrangement the child had before."
key   = ["la", "child", "date_perm"]

# Days of which parts are unknown (ZZ/ZZ/2015) are no days and are left blank here; the authority's own rows have them.

[keeps]
la        = "none"
child     = "identifier"
dob       = "indirect"
prev_perm = "special"
la_perm   = "none"
date_perm = "none"
year      = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.prev_perm = """
la, child, dob,        prev_perm, la_perm, date_perm
X,  A1,    2010-03-01, P1,        330,     2020-01-05
X,  A2,    2010-03-01, Z1,        ,
"""
expect = """
child, dob,        prev_perm, la_perm, date_perm,  year
A1_X,  2010-03-01, P1,        330,     2020-01-05, 2026
A2_X,  2010-03-01, Z1,        ,        ,           2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.prev_perm = """
la, child, dob,        prev_perm, la_perm, date_perm
X,  A1,    2010-03-01, P2,        WAL,     2019-04-01
X,  A2,    ,           ,          ,
"""
expect = """
child, dob,        prev_perm, la_perm, date_perm,  year
A1_X,  2010-03-01, P2,        WAL,     2019-04-01, 2025
A2_X,  ,           ,          ,        ,           2025
"""
*/

select
    child || '_' || la as child,
    dob,
    prev_perm,
    la_perm,
    date_perm,
    cast(extract(year from :period_end) as bigint) as year
from prev_perm
order by child, date_perm
