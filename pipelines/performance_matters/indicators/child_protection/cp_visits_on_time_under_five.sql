/*
title   = "Visits to children under five on a protection plan in time"
asks    = "Which share of the children under five on a plan was seen in the ten working days to the end of the month?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
target  = 95
source  = "SSD, cp_plans, cp_visits"
caution = "An unborn child cannot be seen, and is left out."

[[example]]
shows = "a child of five on the last day is not under five, and an unborn child is not there yet"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, born
P1,              2018-06-01,              2014-03-01
P2,              2018-06-01,              2014-02-28
P3,              2018-12-01,              2019-03-10
P4,              2018-06-01,              2018-03-10
"""
given.cp_visits = """
cppv_cp_visit_id, cppv_cp_plan_id, cppv_cp_visit_date, cppv_cp_visit_seen
V1,               P1,              2019-02-14,         true
V2,               P2,              2019-02-14,         true
V3,               P4,              2019-02-13,         true
"""
expect = """
numerator, denominator
1,         2
"""
*/

with
seen as (
    select cppv_cp_plan_id, max(cppv_cp_visit_date) as last_seen
    from cp_visits
    where cppv_cp_visit_seen
      and cppv_cp_visit_date <= :ends
    group by cppv_cp_plan_id
),

open as (
    select
        age_on(cp_plans.born, :ends) as age,
        working_days(seen.last_seen, :ends) as days
    from cp_plans
    left join seen on seen.cppv_cp_plan_id = cp_plans.cppl_cp_plan_id
    where cp_plans.cppl_cp_plan_start_date <= :ends
      and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > :ends)
)

select
    case when days <= 10 then 1 else 0 end as numerator,
    1 as denominator
from open
where age between 0 and 4
