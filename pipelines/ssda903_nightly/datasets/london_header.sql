/*
title = "London: header"
grain = "One row for each child in the return."
key   = ["la", "child"]

# The regional form of the header. `[protect.region]` has put dates of birth down to the month, and pseudonyms in the
# place of the child's and the pupil's numbers, before this runs. For planning places alone (sufficiency), where the
# agreement leaves out the pupil's number and what is said of mothers, publish `london_sufficiency_header` instead.

[keeps]
la     = "none"
child  = "identifier"
sex    = "indirect"
dob    = "indirect"
ethnic = "special"
upn    = "identifier"
mother = "special"
mc_dob = "indirect"
year   = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.header = """
la, child, sex, dob,        ethnic, upn, mother, mc_dob
X,  A1,    F,   2010-03-01, WBRI,   UN1, 0,
X,  A2,    M,   2009-03-01, BAFR,   ,    ,
"""
expect = """
child, sex, dob,        ethnic, upn, mother, mc_dob, year
A1_X,  F,   2010-03-01, WBRI,   UN1, 0,      ,       2026
A2_X,  M,   2009-03-01, BAFR,   ,    ,       ,       2026
"""

[[example]]
shows = "every row comes as it was sent, a second one and blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.header = """
la, child, sex, dob,        ethnic, upn, mother, mc_dob
X,  A1,    1,   2010-03-01, WBRI,   ,    ,       2024-05-01
X,  A1,    2,   ,           ,       ,    1,
"""
expect = """
child, sex, dob,        ethnic, upn, mother, mc_dob,     year
A1_X,  1,   2010-03-01, WBRI,   ,    ,       2024-05-01, 2025
A1_X,  2,   ,           ,       ,    1,      ,           2025
"""
*/

select
    child || '_' || la as child,
    sex,
    dob,
    ethnic,
    upn,
    mother,
    mc_dob,
    cast(extract(year from :period_end) as bigint) as year
from header
order by child, row_id
