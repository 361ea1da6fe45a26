/*
# A step: the population as others of these files read it, with the ages as numbers and each person once.
title = "Population of every area that is loaded"
grain = "One row for each area, mid-year, sex and single year of age from 0 to 25."
key   = ["area", "mid_year", "sex", "age"]

[keeps]
area     = "none"
mid_year = "none"
sex      = "none"
age      = "none"
people   = "none"
is_whole = "none"

[[example]]
shows = "ages come in words or as numbers; groups of ages, both sexes together and those over 25 are left out"
given.population = """
area,      mid_year, sex,    age,          people
E09900001, 2025,     Male,   Age 0,        310
E09900001, 2025,     Male,   16,           290
E09900001, 2025,     Female, Age 25,       280
E09900001, 2025,     Female, Age 26,       270
E09900001, 2025,     Total,  Age 0,        600
E09900001, 2025,     Male,   Aged 0 to 15, 4800
E09900001, 2025,     Male,   All Ages,     24000
"""
expect = """
area,      mid_year, sex,    age, people
E09900001, 2025,     Female, 25,  280
E09900001, 2025,     Male,   0,   310
E09900001, 2025,     Male,   16,  290
"""

[[example]]
shows = "two files of one day that overlap count nobody twice"
given.population = """
area,      mid_year, sex,  age,   people
E09900001, 2025,     Male, Age 0, 310
E09900001, 2025,     Male, Age 0, 310
E09900001, 2024,     Male, Age 0, 305
"""
expect = """
area,      mid_year, sex,  age, people
E09900001, 2024,     Male, 0,   305
E09900001, 2025,     Male, 0,   310
"""

[[example]]
shows = "a year is whole once every child is there: both sexes and all ages from 0 to 17; those who are older are not asked for"
given.population = """
area,      mid_year, sex,    age,          people
E09900001, 2025,     Male,   Age 0,        100
E09900001, 2025,     Male,   Age 1,        101
E09900001, 2025,     Male,   Age 2,        102
E09900001, 2025,     Male,   Age 3,        103
E09900001, 2025,     Male,   Age 4,        104
E09900001, 2025,     Male,   Age 5,        105
E09900001, 2025,     Male,   Age 6,        106
E09900001, 2025,     Male,   Age 7,        107
E09900001, 2025,     Male,   Age 8,        108
E09900001, 2025,     Male,   Age 9,        109
E09900001, 2025,     Male,   Age 10,       110
E09900001, 2025,     Male,   Age 11,       111
E09900001, 2025,     Male,   Age 12,       112
E09900001, 2025,     Male,   Age 13,       113
E09900001, 2025,     Male,   Age 14,       114
E09900001, 2025,     Male,   Age 15,       115
E09900001, 2025,     Male,   Age 16,       116
E09900001, 2025,     Male,   Age 17,       117
E09900001, 2025,     Female, Age 0,        100
E09900001, 2025,     Female, Age 1,        101
E09900001, 2025,     Female, Age 2,        102
E09900001, 2025,     Female, Age 3,        103
E09900001, 2025,     Female, Age 4,        104
E09900001, 2025,     Female, Age 5,        105
E09900001, 2025,     Female, Age 6,        106
E09900001, 2025,     Female, Age 7,        107
E09900001, 2025,     Female, Age 8,        108
E09900001, 2025,     Female, Age 9,        109
E09900001, 2025,     Female, Age 10,       110
E09900001, 2025,     Female, Age 11,       111
E09900001, 2025,     Female, Age 12,       112
E09900001, 2025,     Female, Age 13,       113
E09900001, 2025,     Female, Age 14,       114
E09900001, 2025,     Female, Age 15,       115
E09900001, 2025,     Female, Age 16,       116
E09900001, 2025,     Female, 17,           117
E09900001, 2025,     Female, 18,           118
E09900001, 2024,     Male,   Age 0,        99
"""
expect = """
area,      mid_year, sex,    age, people, is_whole
E09900001, 2024,     Male,   0,   99,     false
E09900001, 2025,     Female, 0,   100,    true
E09900001, 2025,     Female, 1,   101,    true
E09900001, 2025,     Female, 2,   102,    true
E09900001, 2025,     Female, 3,   103,    true
E09900001, 2025,     Female, 4,   104,    true
E09900001, 2025,     Female, 5,   105,    true
E09900001, 2025,     Female, 6,   106,    true
E09900001, 2025,     Female, 7,   107,    true
E09900001, 2025,     Female, 8,   108,    true
E09900001, 2025,     Female, 9,   109,    true
E09900001, 2025,     Female, 10,  110,    true
E09900001, 2025,     Female, 11,  111,    true
E09900001, 2025,     Female, 12,  112,    true
E09900001, 2025,     Female, 13,  113,    true
E09900001, 2025,     Female, 14,  114,    true
E09900001, 2025,     Female, 15,  115,    true
E09900001, 2025,     Female, 16,  116,    true
E09900001, 2025,     Female, 17,  117,    true
E09900001, 2025,     Female, 18,  118,    true
E09900001, 2025,     Male,   0,   100,    true
E09900001, 2025,     Male,   1,   101,    true
E09900001, 2025,     Male,   2,   102,    true
E09900001, 2025,     Male,   3,   103,    true
E09900001, 2025,     Male,   4,   104,    true
E09900001, 2025,     Male,   5,   105,    true
E09900001, 2025,     Male,   6,   106,    true
E09900001, 2025,     Male,   7,   107,    true
E09900001, 2025,     Male,   8,   108,    true
E09900001, 2025,     Male,   9,   109,    true
E09900001, 2025,     Male,   10,  110,    true
E09900001, 2025,     Male,   11,  111,    true
E09900001, 2025,     Male,   12,  112,    true
E09900001, 2025,     Male,   13,  113,    true
E09900001, 2025,     Male,   14,  114,    true
E09900001, 2025,     Male,   15,  115,    true
E09900001, 2025,     Male,   16,  116,    true
E09900001, 2025,     Male,   17,  117,    true
"""
*/

with
read as (
    select
        area,
        mid_year,
        sex,
        try_cast(replace(age, 'Age ', '') as bigint) as age,
        people
    from population
),

once as (
    select
        area,
        mid_year,
        sex,
        age,
        cast(max(people) as bigint) as people
    from read
    where age between 0 and 25
      and sex in ('Male', 'Female')
      and people is not null
    group by area, mid_year, sex, age
)

select
    area,
    mid_year,
    sex,
    age,
    people,
    -- A rate of boys only, or of some ages, would look like a rate of all children.
    sum(case when age <= 17 then 1 else 0 end) over (partition by area, mid_year) = 36 as is_whole
from once
order by area, mid_year, sex, age
