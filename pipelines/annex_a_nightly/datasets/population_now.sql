/*
# Every rate of the authority has its denominator from here.
title = "Population of the authority"
grain = "One row for each sex and single year of age from 0 to 25, at one mid-year."
key   = ["sex", "age"]

[keeps]
mid_year = "none"
sex      = "none"
age      = "none"
people   = "none"

[[example]]
shows = "the newest mid-year that is not after the snapshot, of this authority alone"
with  = { period_end = 2026-06-29 }
given.population_by_area = """
area,      mid_year, sex,    age, people, is_whole
ABC,       2024,     Female, 0,   290,    true
ABC,       2025,     Female, 0,   300,    true
ABC,       2025,     Male,   0,   310,    true
ABC,       2026,     Female, 0,   320,    true
E09900001, 2025,     Female, 0,   500,    true
"""
expect = """
mid_year, sex,    age, people
2025,     Female, 0,   300
2025,     Male,   0,   310
"""

[[example]]
shows = "a mid-year is 30 June, and counts from that day on"
with  = { period_end = 2026-06-30 }
given.population_by_area = """
area, mid_year, sex,    age, people, is_whole
ABC,  2025,     Female, 0,   300,    true
ABC,  2026,     Female, 0,   320,    true
"""
expect = """
mid_year, sex,    age, people
2026,     Female, 0,   320
"""

[[example]]
shows = "an authority that is on the list of authorities is found by its code"
with  = { period_end = 2026-09-30, authority = "E09000003" }
given.population_by_area = """
area,      mid_year, sex,    age, people, is_whole
E09000003, 2025,     Female, 0,   2500,    true
ABC,       2025,     Female, 0,   1,    true
E09900001, 2026,     Female, 0,   500,    true
"""
expect = """
mid_year, sex,    age, people
2025,     Female, 0,   2500
"""

[[example]]
shows = "a year of which some children are missing is no population"
with  = { period_end = 2026-09-30 }
given.population_by_area = """
area, mid_year, sex,    age, people, is_whole
ABC,  2025,     Female, 0,   300,    true
ABC,  2026,     Female, 0,   320,    false
"""
expect = """
mid_year, sex,    age, people
2025,     Female, 0,   300
"""

[[example]]
shows = "without a population of the authority there is none"
with  = { period_end = 2026-09-30 }
given.population_by_area = """
area,      mid_year, sex,    age, people, is_whole
E09900001, 2025,     Female, 0,   300,    true
"""
expect = """
mid_year, sex, age, people
"""
*/

with
own as (
    select mid_year, sex, age, people
    from population_by_area
    where area = coalesce(:authority, :la)
      and is_whole
      and concat(cast(mid_year as varchar), '-06-30') <= cast(:period_end as varchar)
),

newest as (
    select max(mid_year) as mid_year
    from own
)

select
    own.mid_year,
    own.sex,
    own.age,
    own.people
from own
inner join newest on newest.mid_year = own.mid_year
order by own.sex, own.age
