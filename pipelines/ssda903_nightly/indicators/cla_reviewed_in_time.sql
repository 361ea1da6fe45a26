/*
title   = "Reviews in time"
asks    = "Of the reviews of which it can be told, what share was held in time?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Made from this return and last year's, which show the review before. A review that was due and not held leaves no row, and so is not in the figure."

[[example]]
shows = "of what nobody can tell nothing is said"
given.reviews = """
child, review,     is_in_time
A1,    2025-05-01, true
A1,    2025-08-01, false
A2,    2025-05-01,
A3,    2025-05-01, true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "where it can be told of none there is no figure"
given.reviews = """
child, review,     is_in_time
A1,    2025-05-01,
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_in_time then 1 else 0 end) as numerator,
    count(*) as denominator
from reviews
where is_in_time is not null
group by la
order by la
