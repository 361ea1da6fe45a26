/*
title   = "Children in care"
asks    = "How many children are in care at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["pers_sex", "time_in_care", "ethnic_group", "age_band and pers_sex"]
walk    = { started = "cla_started", ended = "cla_ceased" }
source  = "SSD, cla_episodes"
caution = "Short breaks are not care here."

[parts]
pers_sex     = ["M", "F", "U"]
time_in_care = ["Under 6 months", "6 months under 12", "12 months under 18", "18 months under 24", "24 months or more"]
ethnic_group = ["Asian", "Black", "Mixed", "White", "Other", "Not recorded"]
age_band     = ["Under 1", "1-4", "5-9", "10-15", "16+"]

[[example]]
shows = "who left on the last day is gone, who came on it is there; six months are full on the day itself"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased, born,       pers_sex
K1,     2018-08-28,   ,            2018-02-28, F
K2,     2018-09-01,   2019-03-01,  2018-03-01, F
K3,     2018-09-01,   2019-02-28,  2018-03-01, F
K4,     2019-02-28,   ,            ,           M
K5,     2019-03-01,   ,            2018-03-01, M
K6,     2017-02-28,   ,            2003-02-28, M
"""
expect = """
time_in_care,      age_band,     pers_sex, numerator
6 months under 12, 1-4,          F,        1
Under 6 months,    Under 1,      F,        1
Under 6 months,    Not recorded, M,        1
24 months or more, 16+,          M,        1
"""
*/

with open as (
    select
        pers_sex,
        ethnic_group,
        months_between(care_started, :ends) as months,
        age_on(born, :ends) as age
    from care
    where care_started <= :ends
      and (care_ceased is null or care_ceased > :ends)
)

select
    pers_sex,
    case
        when months < 6  then 'Under 6 months'
        when months < 12 then '6 months under 12'
        when months < 18 then '12 months under 18'
        when months < 24 then '18 months under 24'
        else '24 months or more'
    end as time_in_care,
    ethnic_group,
    case
        when age < 1   then 'Under 1'
        when age < 5   then '1-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    1 as numerator
from open
