/*
title   = "Plans that are a child's second or later one"
asks    = "Of the plans that began since 1 April, which share is of a child who had been on a plan before, however long ago?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { year_to_date = 13 }
splits  = ["pers_sex", "age_band"]
source  = "SSD, cp_plans; as the Department for Education counts it"
caution = "The denominator is the plans that began, in every month of the year. Plans with another authority count where the case system counts them."

[parts]
pers_sex = ["M", "F"]
age_band = ["Under 1 or unborn", "1 to 5", "6 to 10", "11 to 15", "16+"]

[[example]]
shows = "plans that began are counted, whether they are still open or not"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, previous_plans, pers_sex, born
P1,              2019-02-01,              2019-02-20,            1,              F,        2012-01-01
P2,              2019-02-01,              ,                      0,              F,        2012-01-01
P3,              2019-02-01,              ,                      3,              M,        2017-01-01
P4,              2019-01-31,              ,                      1,              F,        2012-01-01
"""
expect = """
pers_sex, age_band, numerator, denominator
F,        6 to 10,  1,         2
M,        1 to 5,   1,         1
"""
*/

with started as (
    select
        pers_sex,
        previous_plans,
        age_on(born, cppl_cp_plan_start_date) as age
    from cp_plans
    where cppl_cp_plan_start_date between :starts and :ends
)

select
    pers_sex,
    case
        when age < 1   then 'Under 1 or unborn'
        when age < 6   then '1 to 5'
        when age < 11  then '6 to 10'
        when age < 16  then '11 to 15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    case when previous_plans >= 1 then 1 else 0 end as numerator,
    1 as denominator
from started
