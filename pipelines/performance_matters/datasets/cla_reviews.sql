/*
# It takes the place of the table: each review with the time in care that it is about.
title = "Reviews of children in care"
grain = "One row for each review, held or due, that was not cancelled."
key   = ["clar_cla_review_id"]

[keeps]
clar_cla_review_id       = "identifier"
clar_cla_id              = "identifier"
clar_cla_review_due_date = "none"
clar_cla_review_date     = "none"
care_started             = "none"
care_ceased              = "none"

[[example]]
shows = "a review that was cancelled is none, nor is one of a child who is not in care"
given.care = """
cla_id, care_started
K1,     2018-06-01
"""
given.cla_reviews = """
clar_cla_review_id, clar_cla_id, clar_cla_review_due_date, clar_cla_review_date, clar_cla_review_cancelled
V1,                 K1,          2018-06-29,               2018-06-20,           false
V2,                 K1,          2018-09-29,               ,
V3,                 K1,          2018-10-29,               ,                     true
V4,                 K9,          2018-10-29,               ,
"""
expect = """
clar_cla_review_id, clar_cla_id, care_started
V1,                 K1,          2018-06-01
V2,                 K1,          2018-06-01
"""
*/

select
    cla_reviews.clar_cla_review_id,
    cla_reviews.clar_cla_id,
    cla_reviews.clar_cla_review_due_date,
    cla_reviews.clar_cla_review_date,
    care.care_started,
    care.care_ceased
from cla_reviews
inner join care on care.cla_id = cla_reviews.clar_cla_id
where not coalesce(cla_reviews.clar_cla_review_cancelled, false)
order by cla_reviews.clar_cla_review_id
