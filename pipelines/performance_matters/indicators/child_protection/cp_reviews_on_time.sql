/*
title   = "Protection plans reviewed on time"
asks    = "Of the children on a plan for whom a review has fallen due, which share had every one by its day?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 3 }
source  = "SSD, cp_plans, cp_reviews"
caution = "A review that was due and is not recorded is one that was not held."

[[example]]
shows = "all that were due by the end of the month count, of plans that are open; a review on its day is on time"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2018-06-01,
P2,              2018-06-01,
P3,              2018-06-01,              2019-02-01
P4,              2019-01-01,
P5,              2018-06-01,
"""
given.cp_reviews = """
cppr_cp_review_id, cppr_cp_plan_id, cppr_cp_review_due, cppr_cp_review_date
V1,                P1,              2018-09-01,         2018-09-01
V2,                P1,              2019-02-28,         2019-02-20
V3,                P2,              2018-09-01,         2018-09-02
V4,                P2,              2019-02-01,         2019-02-01
V5,                P3,              2018-09-01,         2018-09-01
V6,                P4,              2019-03-31,
V7,                P5,              2019-02-01,
"""
expect = """
numerator, denominator
1,         3
"""
*/

with due as (
    select
        cppr_cp_plan_id,
        max(case when cppr_cp_review_date <= cppr_cp_review_due then 0 else 1 end) as late
    from cp_reviews
    where cppr_cp_review_due <= :ends
    group by cppr_cp_plan_id
)

select
    1 - due.late as numerator,
    1 as denominator
from cp_plans
inner join due on due.cppr_cp_plan_id = cp_plans.cppl_cp_plan_id
where cp_plans.cppl_cp_plan_start_date <= :ends
  and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > :ends)
