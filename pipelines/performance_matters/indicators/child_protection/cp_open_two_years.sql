/*
title   = "Protection plans of two years or more"
asks    = "Which share of the children on a plan has been on it for two years or longer?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cp_plans"

[[example]]
shows = "two years are full on the day itself"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2017-02-28,
P2,              2017-03-01,
P3,              2016-02-05,              2019-02-28
"""
expect = """
numerator, denominator
1,         2
"""
*/

with open as (
    select months_between(cppl_cp_plan_start_date, :ends) as months
    from cp_plans
    where cppl_cp_plan_start_date <= :ends
      and (cppl_cp_plan_end_date is null or cppl_cp_plan_end_date > :ends)
)

select
    case when months >= 24 then 1 else 0 end as numerator,
    1 as denominator
from open
