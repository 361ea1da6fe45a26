/*
# Every rate has its denominator from here.
title = "Children of the authority"
grain = "One row: the people from 0 to 17 at the newest mid-year that is not after the period."
key   = ["mid_year"]

[keeps]
mid_year = "none"
people   = "none"

[[example]]
shows = "the newest mid-year that is not after the period, of this authority alone, and nobody of 18; a mid-year is 30 June"
with  = { period_end = 2019-02-28 }
given.population = """
area,      mid_year, sex,    age,    people
ABC,       2017,     Female, Age 0,  290
ABC,       2018,     Female, Age 0,  300
ABC,       2018,     Male,   Age 17, 310
ABC,       2018,     Male,   Age 18, 999
ABC,       2019,     Female, Age 0,  320
E09900001, 2018,     Female, Age 0,  500
"""
expect = """
mid_year, people
2018,     610
"""
*/

with
own as (
    select
        mid_year,
        try_cast(replace(age, 'Age ', '') as bigint) as age,
        people
    from population
    where area = coalesce(:authority, :la)
      and sex in ('Male', 'Female')
      and concat(cast(mid_year as varchar), '-06-30') <= cast(:period_end as varchar)
),

newest as (
    select max(mid_year) as mid_year
    from own
)

select
    own.mid_year,
    cast(sum(own.people) as bigint) as people
from own
inner join newest on newest.mid_year = own.mid_year
where own.age between 0 and 17
group by own.mid_year
