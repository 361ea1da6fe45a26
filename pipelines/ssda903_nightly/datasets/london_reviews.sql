/*
title = "London: reviews"
grain = "One row for each review of a child in care."
key   = ["la", "child", "review"]

# The regional form of the reviews: as sent, without what `reviews` works out.

[keeps]
la          = "none"
child       = "identifier"
dob         = "indirect"
review      = "none"
review_code = "none"
year        = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.reviews_table = """
la, child, dob,        review,     review_code
X,  A1,    2010-03-01, 2025-05-01, PN1
X,  A1,    2010-03-01, 2025-11-01, PN2
"""
expect = """
child, dob,        review,     review_code, year
A1_X,  2010-03-01, 2025-05-01, PN1,         2026
A1_X,  2010-03-01, 2025-11-01, PN2,         2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.reviews_table = """
la, child, dob,        review,     review_code
X,  A1,    2010-03-01, 2024-05-01, PN0
X,  A2,    ,           ,           PN7
"""
expect = """
child, dob,        review,     review_code, year
A1_X,  2010-03-01, 2024-05-01, PN0,         2025
A2_X,  ,           ,           PN7,         2025
"""
*/

select
    child || '_' || la as child,
    dob,
    review,
    review_code,
    cast(extract(year from :period_end) as bigint) as year
from reviews_table
order by child, review
