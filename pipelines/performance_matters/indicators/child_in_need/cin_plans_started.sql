/*
title  = "Child in need plans started"
asks   = "How many child in need plans began, and how old were the children on the day?"
unit   = "count"
better = "neither"
by     = ["la"]
over   = { months = 13, year_to_date = 1 }
splits = ["age_band", "pers_sex", "ethnic_group"]
source = "SSD, cin_plans"

[parts]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]

[[example]]
shows = "the first and the last day of the month are among it; the age is that on the day the plan began"
with  = { period_end = 2019-02-28 }
given.cin_plans = """
cinp_cin_plan_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, born
P1,               2019-01-31,               ,                       2014-02-02
P2,               2019-02-01,               ,                       2014-02-02
P3,               2019-02-28,               2019-02-28,             2014-02-02
P4,               2019-02-28,               ,                       2019-04-02
P5,               2019-02-28,               ,
P6,               2019-03-01,               ,                       2014-02-02
"""
expect = """
age_band,     numerator
0-4,          1
5-9,          1
Unborn,       1
Not recorded, 1
"""
*/

with started as (
    select
        pers_sex,
        ethnic_group,
        age_on(born, cinp_cin_plan_start_date) as age
    from cin_plans
    where cinp_cin_plan_start_date between :starts and :ends
)

select
    case
        when age < 0   then 'Unborn'
        when age < 5   then '0-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    ethnic_group,
    1 as numerator
from started
