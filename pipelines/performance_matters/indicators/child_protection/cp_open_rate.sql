/*
title   = "Children on a protection plan for each 10,000"
asks    = "How many children have a child protection plan at the end of the month, for each 10,000 people from 0 to 17?"
unit    = "rate_per_10000"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cp_plans; ONS, mid-year estimates of the population"
caution = "Unborn children are among those counted, and not among the population."

[[example]]
shows = "whose plan is open counts, and the population is there once"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2018-11-28,
P2,              2018-11-29,              2019-03-01
P3,              2018-12-01,              2019-02-28
P4,              2019-03-01,
"""
given.population_now = """
mid_year, people
2018,     5000
"""
expect = """
numerator, denominator
2,         5000
"""
*/

select 1 as numerator, 0 as denominator
from cp_plans
where cppl_cp_plan_start_date <= :ends
  and (cppl_cp_plan_end_date is null or cppl_cp_plan_end_date > :ends)

union all

select 0 as numerator, people as denominator
from population_now
