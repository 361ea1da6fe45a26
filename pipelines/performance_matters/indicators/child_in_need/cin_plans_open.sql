/*
title   = "Children with a child in need plan"
asks    = "How many children have a child in need plan at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["duration", "age_band and pers_sex", "ethnic_group"]
walk    = { started = "cin_plans_started", ended = "cin_plans_ended" }
source  = "SSD, cin_plans"
caution = "Plans alone. Children in need as the Department for Education counts them are more: those on protection plans, in care and being assessed as well."

[parts]
duration = ["Under 3 months", "3 months under 6", "6 months under 1 year", "1 year or more"]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex = ["F", "M"]

[[example]]
shows = "a plan that ends on the last day has ended, one that starts on it is open; months are full on the day itself"
with  = { period_end = 2019-02-28 }
given.cin_plans = """
cinp_cin_plan_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, born
P1,               2018-12-01,               ,                       2014-03-01
P2,               2018-11-28,               2019-03-01,             2014-02-28
P3,               2018-12-01,               2019-02-28,             2014-02-28
P4,               2018-08-28,               ,                       2003-02-28
P5,               2018-02-28,               ,                       2003-03-01
P6,               2019-02-28,               ,
P7,               2019-03-01,               ,                       2014-02-28
"""
expect = """
duration,              age_band,     numerator
Under 3 months,        0-4,          1
3 months under 6,      5-9,          1
6 months under 1 year, 16+,          1
1 year or more,        10-15,        1
Under 3 months,        Not recorded, 1
"""
*/

with open as (
    select
        pers_sex,
        ethnic_group,
        months_between(cinp_cin_plan_start_date, :ends) as months,
        age_on(born, :ends) as age
    from cin_plans
    where cinp_cin_plan_start_date <= :ends
      and (cinp_cin_plan_end_date is null or cinp_cin_plan_end_date > :ends)
)

select
    case
        when months < 3  then 'Under 3 months'
        when months < 6  then '3 months under 6'
        when months < 12 then '6 months under 1 year'
        else '1 year or more'
    end as duration,
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
from open
