/*
title   = "Protection plans that ended after two years or more"
asks    = "Which share of the plans that ended had lasted two years or longer?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 3, year_to_date = 3 }
source  = "SSD, cp_plans"

[[example]]
shows = "two years are full on the day itself"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2017-02-05,              2019-02-04
P2,              2017-02-05,              2019-02-05
P3,              2016-02-05,
P4,              2016-02-05,              2019-01-31
"""
expect = """
numerator, denominator
1,         2
"""
*/

with ended as (
    select months_between(cppl_cp_plan_start_date, cppl_cp_plan_end_date) as months
    from cp_plans
    where cppl_cp_plan_end_date between :starts and :ends
)

select
    case when months >= 24 then 1 else 0 end as numerator,
    1 as denominator
from ended
