/*
title = "London: header, for sufficiency"
grain = "One row for each child in the return."
key   = ["la", "child"]

# The header with what planning places needs: no pupil's number, and nothing of mothers.

[keeps]
la     = "none"
child  = "identifier"
sex    = "indirect"
dob    = "indirect"
ethnic = "special"
year   = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.header = """
la, child, sex, dob,        ethnic
X,  A1,    F,   2010-03-01, WBRI
X,  A2,    M,   2009-03-01, BAFR
"""
expect = """
child, sex, dob,        ethnic, year
A1_X,  F,   2010-03-01, WBRI,   2026
A2_X,  M,   2009-03-01, BAFR,   2026
"""

[[example]]
shows = "every row comes as it was sent, a second one and blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.header = """
la, child, sex, dob,        ethnic
X,  A1,    1,   2010-03-01, WBRI
X,  A1,    2,   ,
"""
expect = """
child, sex, dob,        ethnic, year
A1_X,  1,   2010-03-01, WBRI,   2025
A1_X,  2,   ,           ,       2025
"""
*/

select
    child || '_' || la as child,
    sex,
    dob,
    ethnic,
    cast(extract(year from :period_end) as bigint) as year
from header
order by child, row_id
