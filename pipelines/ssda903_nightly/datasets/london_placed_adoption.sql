/*
title = "London: should be placed for adoption"
grain = "One row for each decision that a child should be placed for adoption."
key   = ["la", "child", "date_placed", "date_placed_ceased"]

# The region's agreement names no purpose for it, so the pipeline does not publish it. It is here for the day that one
# does: add its name to the datasets for the region then.
#
# The child is part of the key: two children may well have the same days.

[keeps]
la                   = "none"
child                = "identifier"
dob                  = "indirect"
date_placed          = "none"
date_placed_ceased   = "none"
reason_placed_ceased = "none"
year                 = "none"

[[example]]
shows = "two children with the same days are two rows, each with the authority and the year"
given.placed_adoption = """
la, child, dob,        date_placed, date_placed_ceased, reason_placed_ceased
X,  A1,    2022-03-01, 2025-05-01,  2025-09-01,         RD1
X,  A2,    2022-03-01, 2025-05-01,  2025-09-01,         RD1
"""
expect = """
child, dob,        date_placed, date_placed_ceased, reason_placed_ceased, year
A1_X,  2022-03-01, 2025-05-01,  2025-09-01,         RD1,                  2026
A2_X,  2022-03-01, 2025-05-01,  2025-09-01,         RD1,                  2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.placed_adoption = """
la, child, dob,        date_placed, date_placed_ceased, reason_placed_ceased
X,  A1,    2022-03-01, 2024-05-01,  ,
X,  A2,    ,           ,            2024-06-01,         RD4
"""
expect = """
child, dob,        date_placed, date_placed_ceased, reason_placed_ceased, year
A1_X,  2022-03-01, 2024-05-01,  ,                   ,                     2025
A2_X,  ,           ,            2024-06-01,         RD4,                  2025
"""
*/

select
    child || '_' || la as child,
    dob,
    date_placed,
    date_placed_ceased,
    reason_placed_ceased,
    cast(extract(year from :period_end) as bigint) as year
from placed_adoption
order by child, date_placed
