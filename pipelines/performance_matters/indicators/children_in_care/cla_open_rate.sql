/*
title   = "Children in care for each 10,000"
asks    = "How many children are in care at the end of the month, for each 10,000 people from 0 to 17?"
unit    = "rate_per_10000"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes; ONS, mid-year estimates of the population"

[[example]]
shows = "who is in care at the end counts, and the population is there once"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased
K1,     2018-11-28,
K2,     2018-11-28,   2019-03-01
K3,     2018-11-28,   2019-02-28
K4,     2019-03-01,
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
from care
where care_started <= :ends
  and (care_ceased is null or care_ceased > :ends)

union all

select 0 as numerator, people as denominator
from population_now
