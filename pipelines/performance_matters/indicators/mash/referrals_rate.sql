/*
title   = "Referrals for each 10,000 children"
asks    = "How many referrals came for each 10,000 people from 0 to 17?"
unit    = "rate_per_10000"
better  = "neither"
by      = ["la"]
over    = { year_to_date = 1, twelve_months = 1 }
source  = "SSD, cin_episodes; ONS, mid-year estimates of the population"
caution = "The year to date is not carried on to a whole year: only twelve months can be set beside a published rate."

[[example]]
shows = "the population is there once, however many referrals came"
with  = { period_end = 2019-02-28 }
given.cin_episodes = """
cine_referral_id, cine_referral_date
R1,               2019-02-01
R2,               2019-02-02
"""
given.population_now = """
mid_year, people
2018,     5000
"""
expect = """
numerator, denominator
2,         5000
"""

[[example]]
shows = "without referrals the rate is nought, and not nothing"
with  = { period_end = 2019-02-28 }
given.population_now = """
mid_year, people
2018,     5000
"""
expect = """
numerator, denominator
0,         5000
"""
*/

select 1 as numerator, 0 as denominator
from cin_episodes
where cine_referral_date between :starts and :ends

union all

select 0 as numerator, people as denominator
from population_now
