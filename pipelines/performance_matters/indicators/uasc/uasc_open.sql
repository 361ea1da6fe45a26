/*
title   = "Unaccompanied asylum seeking children"
asks    = "How many unaccompanied asylum seeking children under 18 are in care at the end of the month, and for how many years have they been?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["years_in_care", "pers_sex", "age_band and pers_sex"]
source  = "SSD, cla_episodes, immigration_status"
caution = "Whoever turns 18 leaves, whether the record has been closed or not."

[parts]
years_in_care = ["Under a year", "1 year", "2 years", "3 years", "4 years", "5 years or more"]
age_band      = ["Under 16", "16 or 17"]
pers_sex      = ["M", "F", "U"]

[[example]]
shows = "a year is full on the day itself; who is 18 on the last day, left on it, or got leave on it is gone"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born,       pers_sex
K1,     2018-02-28,   ,            2018-02-28,         ,                    2001-03-01, M
K2,     2018-03-01,   ,            2018-03-01,         ,                    2003-03-01, F
K3,     2018-03-01,   ,            2018-03-01,         ,                    2001-02-28, M
K4,     2018-03-01,   2019-02-28,  2018-03-01,         ,                    2003-03-01, M
K5,     2018-03-01,   ,            2018-03-01,         2019-02-28,          2003-03-01, M
K6,     2019-02-28,   2019-03-01,  2019-02-28,         2019-03-01,          ,           M
K7,     2018-03-01,   ,            2019-03-01,         ,                    2003-03-01, M
"""
expect = """
years_in_care, age_band,     pers_sex, numerator
1 year,        16 or 17,     M,        1
Under a year,  Under 16,     F,        1
Under a year,  Not recorded, M,        1
"""
*/

with open as (
    select
        unaccompanied.pers_sex,
        age_on(unaccompanied.born, :ends) as age,
        months_between(unaccompanied.care_started, :ends) as months
    from unaccompanied
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select
    case
        when months < 12 then 'Under a year'
        when months < 24 then '1 year'
        when months < 36 then '2 years'
        when months < 48 then '3 years'
        when months < 60 then '4 years'
        else '5 years or more'
    end as years_in_care,
    case
        when age < 16  then 'Under 16'
        when age >= 16 then '16 or 17'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    1 as numerator
from open
where age < 18 or age is null
