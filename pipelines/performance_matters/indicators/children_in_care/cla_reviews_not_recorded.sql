/*
title   = "Reviews that are overdue and not recorded"
asks    = "How many reviews of children in care fell due since 1 April and are not recorded?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { year_to_date = 13 }
source  = "SSD, cla_episodes, cla_reviews"

[[example]]
shows = "due on the last day is due; a review held after it is not recorded by then; who has left is left out"
with  = { starts = 2018-04-01, ends = 2019-02-28, period_end = 2019-02-28 }
given.cla_reviews = """
clar_cla_review_id, clar_cla_id, clar_cla_review_due_date, clar_cla_review_date, care_started, care_ceased
V1,                 K1,          2019-02-28,               ,                     2018-01-01,
V2,                 K1,          2018-04-01,               2018-06-01,           2018-01-01,
V3,                 K2,          2019-02-20,               2019-03-04,           2018-01-01,
V4,                 K3,          2019-02-20,               ,                     2018-01-01,   2019-02-28
V5,                 K4,          2019-03-01,               ,                     2018-01-01,
V6,                 K4,          2018-03-31,               ,                     2018-01-01,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from cla_reviews
where clar_cla_review_due_date between :starts and :ends
  and (clar_cla_review_date is null or clar_cla_review_date > :ends)
  and care_started <= :ends
  and (care_ceased is null or care_ceased > :ends)
