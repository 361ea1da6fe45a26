/*
title = "London: missing"
grain = "One row for each time a child was missing, or away from the placement without leave."
key   = ["la", "child", "missing", "mis_start"]

[keeps]
la        = "none"
child     = "identifier"
dob       = "indirect"
missing   = "none"
mis_start = "none"
mis_end   = "none"
year      = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.missing_table = """
la, child, dob,        missing, mis_start,  mis_end
X,  A1,    2010-03-01, M,       2025-05-01, 2025-05-02
X,  A2,    2010-03-01, A,       2025-05-01,
"""
expect = """
child, dob,        missing, mis_start,  mis_end,    year
A1_X,  2010-03-01, M,       2025-05-01, 2025-05-02, 2026
A2_X,  2010-03-01, A,       2025-05-01, ,           2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.missing_table = """
la, child, dob,        missing, mis_start,  mis_end
X,  A1,    2010-03-01, M,       2024-05-01, 2024-05-02
X,  A2,    ,           ,        ,           2024-06-01
"""
expect = """
child, dob,        missing, mis_start,  mis_end,    year
A1_X,  2010-03-01, M,       2024-05-01, 2024-05-02, 2025
A2_X,  ,           ,        ,           2024-06-01, 2025
"""
*/

select
    child || '_' || la as child,
    dob,
    missing,
    mis_start,
    mis_end,
    cast(extract(year from :period_end) as bigint) as year
from missing_table
order by child, mis_start
