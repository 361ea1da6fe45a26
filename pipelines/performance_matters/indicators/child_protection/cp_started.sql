/*
title   = "Protection plans started"
asks    = "How many child protection plans began, and how old were the children on the day?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 13 }
splits  = ["age_band", "cppl_cp_plan_initial_category"]
source  = "SSD, cp_plans"

[parts]
age_band = ["Under 1 or unborn", "1 to 5", "6 to 10", "11 to 15", "16+"]

[[example]]
shows = "the age is that on the day the plan began"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, born
P1,              2019-02-01,              2018-02-02
P2,              2019-02-02,              2018-02-02
P3,              2019-02-28,              2019-04-02
P4,              2019-03-01,              2018-02-02
P5,              2019-01-31,              2018-02-02
"""
expect = """
age_band,             numerator
Under 1 or unborn,    2
1 to 5,               1
"""
*/

with started as (
    select
        cppl_cp_plan_initial_category,
        age_on(born, cppl_cp_plan_start_date) as age
    from cp_plans
    where cppl_cp_plan_start_date between :starts and :ends
)

select
    case
        when age < 1   then 'Under 1 or unborn'
        when age < 6   then '1 to 5'
        when age < 11  then '6 to 10'
        when age < 16  then '11 to 15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    cppl_cp_plan_initial_category,
    1 as numerator
from started
