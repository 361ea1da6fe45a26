/*
title   = "Reviews in time, as recorded"
asks    = "Of the children in care for whom a review has fallen due since 1 April, which share had every one by its day?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { year_to_date = 13 }
source  = "SSD, cla_episodes, cla_reviews"
caution = "A review that is not recorded is one that was not held: this is what the records can show."

[[example]]
shows = "a review on its day is in time, one that is not recorded is not; who has left is left out"
with  = { starts = 2018-04-01, ends = 2019-02-28, period_end = 2019-02-28 }
given.cla_reviews = """
clar_cla_review_id, clar_cla_id, clar_cla_review_due_date, clar_cla_review_date, care_started, care_ceased
V1,                 K1,          2018-04-01,               2018-04-01,           2018-01-01,
V2,                 K1,          2019-02-28,               2019-02-20,           2018-01-01,
V3,                 K2,          2018-09-01,               2018-09-02,           2018-01-01,
V4,                 K3,          2018-09-01,               2018-08-20,           2018-01-01,
V5,                 K3,          2019-02-01,               ,                     2018-01-01,
V6,                 K4,          2018-09-01,               2018-09-02,           2018-01-01,   2019-02-28
V7,                 K5,          2018-03-31,               2018-04-02,           2018-01-01,
V8,                 K6,          2019-03-01,               ,                     2018-01-01,
"""
expect = """
numerator, denominator
1,         3
"""
*/

with due as (
    select
        clar_cla_id,
        max(case when clar_cla_review_date <= clar_cla_review_due_date then 0 else 1 end) as late
    from cla_reviews
    where clar_cla_review_due_date between :starts and :ends
      and care_started <= :ends
      and (care_ceased is null or care_ceased > :ends)
    group by clar_cla_id
)

select
    1 - late as numerator,
    1 as denominator
from due
