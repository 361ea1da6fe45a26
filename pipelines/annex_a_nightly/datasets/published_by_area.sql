/*
# A step towards `published`: the figures of every area in one form. The statistics of children in need have counts and
# no rates, so rates are worked out here, for each 10,000 people from 0 to 17 at the mid-year before the year ended,
# as the department's own rates are. Where that mid-year of an area is not loaded there is no row.
title = "Published figures, for every area"
grain = "One row for each figure, area and published year."
key   = ["figure", "area", "as_at"]

[keeps]
figure = "none"
area   = "none"
level  = "none"
region = "none"
as_at  = "none"
value  = "none"
gap    = "none"

[[example]]
shows = "a count becomes a rate by the mid-year before the year's end, of children alone; without that mid-year there is nothing"
given.published_need_and_plans = """
figure,       area,      level,     region,    time_period, is_count, number, gap
cp_open_rate, E09900001, authority, E12000007, 2025,        true,     25,
cp_open_rate, E09900001, authority, E12000007, 2024,        true,     24,
cp_open_rate, E09900002, authority, E12000007, 2025,        true,     ,       c
cp_open_rate, E09900003, authority, E12000007, 2025,        true,     99,
"""
given.population_by_area = """
area,      mid_year, sex,    age, people, is_whole
E09900001, 2024,     Female, 3,   2000,   true
E09900001, 2024,     Male,   17,  3000,   true
E09900001, 2024,     Male,   18,  9999,   true
E09900001, 2025,     Male,   3,   7000,   true
E09900003, 2024,     Male,   3,   7000,   false
"""
expect = """
figure,       area,      level,     region,    as_at, value, gap
cp_open_rate, E09900001, authority, E12000007, 2025,  50,
cp_open_rate, E09900002, authority, E12000007, 2025,  ,      c
"""

[[example]]
shows = "the population published beside the counts is taken first, and the one by age and sex where it has no number"
given.published_need_and_plans = """
figure,       area,      level,     region,    time_period, is_count, number
cp_open_rate, E92000001, england,   ,          2025,        true,     50000
cp_open_rate, E12000007, region,    E12000007, 2025,        true,     8000
cp_open_rate, E09900001, authority, E12000007, 2025,        true,     25
cp_open_rate, E09900002, authority, E12000007, 2025,        true,     25
"""
given.published_population = """
time_period, geographic_level, country_code, region_code, new_la_code, people
2024,        National,         E92000001,    ,            ,            12000000
2024,        Regional,         E92000001,    E12000007,   ,            2000000
2024,        Local authority,  E92000001,    E12000007,   E09900001,   10000
2024,        Local authority,  E92000001,    E12000007,   E09900002,   z
"""
given.population_by_area = """
area,      mid_year, sex,  age, people, is_whole
E09900001, 2024,     Male, 3,   9000,   true
E09900002, 2024,     Male, 3,   5000,   true
"""
expect = """
figure,       area,      as_at, value
cp_open_rate, E09900001, 2025,  25
cp_open_rate, E09900002, 2025,  50
cp_open_rate, E12000007, 2025,  40
cp_open_rate, E92000001, 2025,  41.666667
"""

[[example]]
shows = "what is no count stays as it is; a financial year in six digits is written as two years"
given.published_front_door = """
figure,      area,      level,   time_period, is_count, number, gap
rereferrals, E92000001, england, 2025,        false,    22.6,
rereferrals, E92000001, england, 202324,      false,    22.4,
"""
given.published_care_and_after = """
figure,        area,      level,   time_period, is_count, number, gap
cla_open_rate, E92000001, england, 2025,        false,    67,
"""
expect = """
figure,        area,      as_at,   value
cla_open_rate, E92000001, 2025,    67
rereferrals,   E92000001, 2023/24, 22.4
rereferrals,   E92000001, 2025,    22.6
"""
*/

with
by_age as (
    select area, mid_year, cast(sum(people) as double) as people
    from population_by_area
    where is_whole and age <= 17
    group by area, mid_year
),

beside_counts as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        try_cast(time_period as bigint) as mid_year,
        max(try_cast(people as double)) as people
    from published_population
    group by 1, 2
),

all_figures as (
    select figure, area, level, region, time_period, is_count, number, gap from published_front_door
    union all
    select figure, area, level, region, time_period, is_count, number, gap from published_need_and_plans
    union all
    select figure, area, level, region, time_period, is_count, number, gap from published_care_and_after
),

-- A year to March is written 2025, or 202425. The mid-year before its end is 2024 in both.
dated as (
    select
        figure,
        area,
        level,
        region,
        case when length(time_period) = 6
             then concat(left(time_period, 4), '/', right(time_period, 2))
             else time_period
        end as as_at,
        case when length(time_period) = 6
             then try_cast(left(time_period, 4) as bigint)
             else try_cast(time_period as bigint) - 1
        end as mid_year,
        is_count,
        number,
        gap
    from all_figures
),

rated as (
    select
        dated.figure,
        dated.area,
        dated.level,
        dated.region,
        dated.as_at,
        case
            when dated.is_count then 10000 * dated.number / coalesce(beside_counts.people, by_age.people)
            else dated.number
        end as value,
        dated.gap
    from dated
    left join beside_counts on beside_counts.area = dated.area and beside_counts.mid_year = dated.mid_year
    left join by_age on by_age.area = dated.area and by_age.mid_year = dated.mid_year
)

select figure, area, level, region, as_at, value, gap
from rated
where value is not null or gap is not null
order by figure, area, as_at
