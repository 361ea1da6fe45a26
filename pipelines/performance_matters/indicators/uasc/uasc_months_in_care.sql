/*
title   = "Months in care of unaccompanied children"
asks    = "For how many whole months have the unaccompanied asylum seeking children been in care, on average?"
unit    = "mean"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, immigration_status"

[[example]]
shows = "months are full on the day itself"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born
K1,     2018-02-28,   ,            2018-02-28,         ,                    2003-03-01
K2,     2018-12-01,   ,            2018-12-01,         ,                    2003-03-01
K3,     2017-03-01,   2019-02-28,  2017-03-01,         ,                    2003-03-01
"""
expect = """
numerator, denominator
14,        2
"""
*/

with open as (
    select
        age_on(unaccompanied.born, :ends) as age,
        months_between(unaccompanied.care_started, :ends) as months
    from unaccompanied
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select months as numerator, 1 as denominator
from open
where age < 18 or age is null
