/*
# Rates of youth justice have their denominator from here; no rate of children's services is by these ages.
title = "People from 10 to 17"
grain = "One row: the people from 10 to 17 at the newest mid-year that is not after the period."
key   = ["mid_year"]

[keeps]
mid_year = "none"
people   = "none"

[[example]]
shows = "nobody of 9 and nobody of 18, of this authority alone, and the newest mid-year that is not after the period"
with  = { period_end = 2019-02-28 }
given.population = """
area,      mid_year, sex,    age,    people
ABC,       2017,     Female, Age 10, 290
ABC,       2018,     Female, Age 9,  999
ABC,       2018,     Female, Age 10, 300
ABC,       2018,     Male,   Age 17, 310
ABC,       2018,     Male,   Age 18, 999
ABC,       2019,     Female, Age 10, 320
E09900001, 2018,     Female, Age 10, 500
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
where own.age between 10 and 17
group by own.mid_year
