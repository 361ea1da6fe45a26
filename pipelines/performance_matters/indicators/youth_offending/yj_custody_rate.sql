/*
title   = "Young people sentenced to custody for each 10,000"
asks    = "How many young people were sentenced to custody in twelve months, for each 10,000 people from 10 to 17?"
unit    = "rate_per_10000"
better  = "lower"
by      = ["la"]
over    = { twelve_months = 1 }
source  = "Youth justice system, ext_youth_justice_case; ONS, mid-year estimates of the population"
caution = "The Youth Justice Board publishes it for each 1,000: its number times ten stands beside this one. Few young people: one of them moves the figure a long way."

[[example]]
shows = "one who was sentenced twice counts once, and the population is there once"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_person_id, eyjc_start_date, eyjc_custody_date
J1,           A1,             2019-01-02,      2019-02-01
J2,           A1,             2019-01-02,      2019-02-28
J3,           A2,             2019-01-02,      2019-03-01
J4,           A3,             2019-01-02,
"""
given.population_10_to_17 = """
mid_year, people
2018,     4000
"""
expect = """
numerator, denominator
1,         4000
"""
*/

with sentenced as (
    select distinct eyjc_person_id
    from ext_youth_justice_case
    where eyjc_custody_date between :starts and :ends
)

select 1 as numerator, 0 as denominator
from sentenced

union all

select 0 as numerator, people as denominator
from population_10_to_17
