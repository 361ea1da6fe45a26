/*
title   = "Child protection plans reviewed in time"
asks    = "Of the child protection plans open on 31 March for three months or more, what share had every review in time?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "The first review within three months of the start, each further one within six months. Made from this return and last year's; a plan of which it cannot be told, because it is older, is not in the figure."

[[example]]
shows = "plans that are not due or of which it cannot be told are not in the question"
given.plan_reviews = """
la_child_id, cppid, is_review_due, is_reviewed_in_time
A1,          1,     true,          true
A2,          1,     true,          false
A3,          1,     false,
A4,          1,     true,
A5,          1,     true,          true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "without any there is no figure"
given.plan_reviews = """
la_child_id, cppid, is_review_due, is_reviewed_in_time
A1,          1,     false,
A2,          1,     true,
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_reviewed_in_time then 1 else 0 end) as numerator,
    count(*) as denominator
from plan_reviews
where is_reviewed_in_time is not null
group by la
order by la
