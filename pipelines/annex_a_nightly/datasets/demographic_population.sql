/*
# A step towards `demographics`: the population beside each column of children in care, from 0 to 17. On the snapshot
# day that is the newest there is; beside a published year, the mid-year before it ended. Where that one is not loaded
# the newest before it stands in, and `as_at` says of which year it is. By ethnic group the census is all there is.
title = "People under 18 by group, beside each column of children in care"
grain = "One row for each column, block and part of it."
key   = ["source", "block", "part"]

[keeps]
source = "none"
as_at  = "none"
block  = "none"
part   = "none"
people = "none"
of_all = "none"

[[example]]
shows = "beside the snapshot stands the newest mid-year, of those under 18: 16-plus is 16 and 17"
with  = { period_end = 2026-09-30 }
given.population_now = """
mid_year, sex,    age, people
2025,     Female, 0,   10
2025,     Male,   0,   12
2025,     Female, 4,   20
2025,     Male,   9,   30
2025,     Male,   15,  40
2025,     Male,   16,  50
2025,     Female, 17,  60
2025,     Female, 18,  999
"""
expect = """
source, as_at, block,  part,     people, of_all
latest, 2025,  Age,    1 to 4,   20,     222
latest, 2025,  Age,    10 to 15, 40,     222
latest, 2025,  Age,    16-plus,  110,    222
latest, 2025,  Age,    5 to 9,   30,     222
latest, 2025,  Age,    Under 1,  22,     222
latest, 2025,  Gender, Female,   90,     222
latest, 2025,  Gender, Male,     132,    222
"""

[[example]]
shows = "beside a published year stands the mid-year before its end, or the newest before that; England's beside England's"
with  = { period_end = 2026-09-30 }
given.demographic_service = """
source,  as_at, block, part
own,     2025,  Age,   Under 1
england, 2025,  Age,   Under 1
"""
given.population_by_area = """
area,      mid_year, sex,    age, people, is_whole
ABC,       2023,     Female, 0,   50,     true
ABC,       2024,     Female, 0,   60,     true
ABC,       2024,     Male,   17,  40,     true
ABC,       2024,     Male,   18,  999,    true
ABC,       2025,     Female, 0,   70,     true
E92000001, 2023,     Female, 0,   500,    true
E92000001, 2023,     Male,   5,   300,    true
E92000001, 2024,     Female, 0,   900,    false
E09900001, 2024,     Female, 0,   333,    true
"""
expect = """
source,  as_at, block,  part,    people, of_all
england, 2023,  Age,    5 to 9,  300,    800
england, 2023,  Age,    Under 1, 500,    800
england, 2023,  Gender, Female,  500,    800
england, 2023,  Gender, Male,    300,    800
own,     2024,  Age,    16-plus, 40,     100
own,     2024,  Age,    Under 1, 60,     100
own,     2024,  Gender, Female,  60,     100
own,     2024,  Gender, Male,    40,     100
"""

[[example]]
shows = "by ethnic group it is the newest census or estimate that is not after the year; groups are known by their first word"
with  = { period_end = 2026-09-30 }
given.demographic_service = """
source,  as_at,      block,     part
latest,  2026-09-30, Ethnicity, White
own,     2021,       Ethnicity, White
england, 2025,       Ethnicity, White
"""
given.population_by_ethnicity = """
area,      year, ethnic_group,                       people
ABC,       2021, White,                              600
ABC,       2021, Mixed or Multiple ethnic groups,    100
ABC,       2021, "Asian, Asian British or Asian Welsh", 150
ABC,       2021, "Black, Black British, Black Welsh, Caribbean or African", 90
ABC,       2021, Other ethnic group,                 60
ABC,       2024, White,                              550
ABC,       2027, White,                              1
E92000001, 2021, White,                              7000
"""
expect = """
source,  as_at, block,     part,  people, of_all
england, 2021,  Ethnicity, White, 7000,   7000
latest,  2024,  Ethnicity, White, 550,    550
own,     2021,  Ethnicity, Asian, 150,    1000
own,     2021,  Ethnicity, Black, 90,     1000
own,     2021,  Ethnicity, Mixed, 100,    1000
own,     2021,  Ethnicity, Other, 60,     1000
own,     2021,  Ethnicity, White, 600,    1000
"""
*/

with
-- The years that are asked for: of the snapshot, and of what was published.
asked as (
    select
        source,
        case when source = 'england' then 'E92000001' else coalesce(:authority, :la) end as area,
        max(try_cast(left(as_at, 4) as bigint)) as year
    from demographic_service
    group by source, 2
),

-- By age and sex.
by_age as (
    select
        asked.source,
        it.mid_year,
        it.sex,
        it.age,
        it.people
    from population_by_area as it
    inner join asked on asked.area = it.area
    where it.is_whole and it.age <= 17 and asked.source <> 'latest' and it.mid_year < asked.year
),

newest_by_age as (
    select source, max(mid_year) as mid_year
    from by_age
    group by source
),

aged as (
    select by_age.source, by_age.mid_year as year, by_age.sex, by_age.age, by_age.people
    from by_age
    inner join newest_by_age on newest_by_age.source = by_age.source and newest_by_age.mid_year = by_age.mid_year
    union all
    select 'latest' as source, mid_year as year, sex, age, people
    from population_now
    where age <= 17
),

-- By ethnic group.
by_group as (
    select
        asked.source,
        it.year,
        case
            when lower(it.ethnic_group) like 'white%' then 'White'
            when lower(it.ethnic_group) like 'mixed%' then 'Mixed'
            when lower(it.ethnic_group) like 'asian%' then 'Asian'
            when lower(it.ethnic_group) like 'black%' then 'Black'
            when lower(it.ethnic_group) like 'other%' then 'Other'
        end as part,
        it.people
    from population_by_ethnicity as it
    inner join asked on asked.area = it.area
    where it.year <= asked.year
),

newest_by_group as (
    select source, max(year) as year
    from by_group
    group by source
),

grouped as (
    select by_group.source, by_group.year, by_group.part, by_group.people
    from by_group
    inner join newest_by_group on newest_by_group.source = by_group.source and newest_by_group.year = by_group.year
    where by_group.part is not null
),

placed as (
    select
        source,
        year,
        'Age' as block,
        case
            when age < 1  then 'Under 1'
            when age < 5  then '1 to 4'
            when age < 10 then '5 to 9'
            when age < 16 then '10 to 15'
            else '16-plus'
        end as part,
        people
    from aged
    union all
    select source, year, 'Gender' as block, sex as part, people from aged
    union all
    select source, year, 'Ethnicity' as block, part, people from grouped
),

added as (
    select source, year, block, part, cast(sum(people) as bigint) as people
    from placed
    group by source, year, block, part
),

totals as (
    select source, block, cast(sum(people) as bigint) as of_all
    from added
    group by source, block
)

select
    added.source,
    cast(added.year as varchar) as as_at,
    added.block,
    added.part,
    added.people,
    totals.of_all
from added
inner join totals on totals.source = added.source and totals.block = added.block
order by added.source, added.block, added.part
