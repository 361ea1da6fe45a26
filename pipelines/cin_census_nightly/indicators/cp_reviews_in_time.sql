/*
title   = "Reviews of plans in time"
asks    = "Of the reviews of child protection plans held in the year, what share was held in time?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Made from this return and last year's, which show the review before. A review that was due and not held leaves no row: read this with the share of plans reviewed in time."

[[example]]
shows = "only reviews of the year of which it can be told are in the question"
given.reviews = """
la_child_id, cpp_review_date, is_in_time, is_in_year
A1,          2025-05-01,      true,       true
A1,          2025-12-01,      false,      true
A2,          2025-05-01,      ,           true
A3,          2025-03-01,      true,       false
A4,          2025-05-01,      true,       true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "without any there is no figure"
given.reviews = """
la_child_id, cpp_review_date, is_in_time, is_in_year
A1,          2025-05-01,      ,           true
A2,          2025-03-01,      true,       false
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
where is_in_year
  and is_in_time is not null
group by la
order by la
