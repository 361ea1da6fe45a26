/*
title   = "Children on a protection plan"
asks    = "How many children have a child protection plan at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["cppl_cp_plan_latest_category", "duration", "age_band and pers_sex", "ethnic_group"]
walk    = { started = "cp_started", ended = "cp_ended" }
source  = "SSD, cp_plans"
caution = "Plans of this authority only. The category is the latest one, also in months gone by."

[parts]
cppl_cp_plan_latest_category = ["EMO", "NEG", "PHY", "SAB", "MUL"]
duration                     = ["Under 3 months", "3 months under 6", "6 months under 1 year", "1 year under 2", "2 years or more"]
age_band                     = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex                     = ["F", "M"]

[[example]]
shows = "a plan that ends on the last day has ended, one that starts on it is open; three months are full on the day itself"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, cppl_cp_plan_latest_category, born
P1,              2018-11-28,              ,                      EMO,                          2014-03-01
P2,              2018-12-15,              2019-03-01,            EMO,                          2014-02-28
P3,              2018-12-01,              2019-02-28,            NEG,                          2014-02-28
P4,              2019-02-28,              ,                      ,                             2019-03-20
P5,              2019-03-01,              ,                      NEG,                          2014-02-28
"""
expect = """
cppl_cp_plan_latest_category, duration,         age_band, numerator
EMO,                          3 months under 6, 0-4,      1
EMO,                          Under 3 months,   5-9,      1
not recorded,                 Under 3 months,   Unborn,   1
"""
*/

with open as (
    select
        cppl_cp_plan_latest_category,
        pers_sex,
        ethnic_group,
        months_between(cppl_cp_plan_start_date, :ends) as months,
        age_on(born, :ends) as age
    from cp_plans
    where cppl_cp_plan_start_date <= :ends
      and (cppl_cp_plan_end_date is null or cppl_cp_plan_end_date > :ends)
)

select
    cppl_cp_plan_latest_category,
    case
        when months < 3  then 'Under 3 months'
        when months < 6  then '3 months under 6'
        when months < 12 then '6 months under 1 year'
        when months < 24 then '1 year under 2'
        else '2 years or more'
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
