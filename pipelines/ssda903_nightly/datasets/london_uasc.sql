/*
title = "London: unaccompanied asylum-seeking children"
grain = "One row for each child who was unaccompanied and seeking asylum at any time in the year."
key   = ["la", "child"]

# A blank DUC says that the status goes on: the child is in this list, and is counted as one of them.

[keeps]
la    = "none"
child = "identifier"
dob   = "indirect"
sex   = "indirect"
duc   = "special"
year  = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.uasc = """
la, child, dob,        sex, duc
X,  A1,    2010-03-01, M,   2028-03-12
X,  A2,    2009-03-01, F,
"""
expect = """
child, dob,        sex, duc,        year
A1_X,  2010-03-01, M,   2028-03-12, 2026
A2_X,  2009-03-01, F,   ,           2026
"""

[[example]]
shows = "every row comes as it was sent, a second one and blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.uasc = """
la, child, dob,        sex, duc
X,  A1,    2010-03-01, 1,
X,  A1,    ,           ,    2025-01-02
"""
expect = """
child, dob,        sex, duc,        year
A1_X,  2010-03-01, 1,   ,           2025
A1_X,  ,           ,    2025-01-02, 2025
"""
*/

select
    child || '_' || la as child,
    dob,
    sex,
    duc,
    cast(extract(year from :period_end) as bigint) as year
from uasc
order by child, row_id
