/*
title   = "Unaccompanied children who are male"
asks    = "Which share of the unaccompanied asylum seeking children is male?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, immigration_status"

[[example]]
shows = "who is 18 or has left is not there"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, clae_person_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born,       pers_sex, ext_team
K1,     A1,             2018-03-01,   ,            2018-03-01,         ,                    2001-03-01, M,        T1
K2,     A2,             2018-03-01,   ,            2018-03-01,         ,                    2003-03-01, F,
K3,     A3,             2018-03-01,   ,            2018-03-01,         ,                    2001-02-28, M,        T1
K4,     A4,             2018-03-01,   2019-02-28,  2018-03-01,         ,                    2003-03-01, M,        T1
K5,     A5,             2019-02-28,   ,            2019-02-28,         ,                    ,           M,        T2
"""
expect = """
numerator, denominator
2,         3
"""
*/

with open as (
    select
        unaccompanied.pers_sex,
        age_on(unaccompanied.born, :ends) as age
    from unaccompanied
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select
    case when pers_sex = 'M' then 1 else 0 end as numerator,
    1 as denominator
from open
where age < 18 or age is null
