/*
# What figures are set beside on a page: the authority's own as last published, its statistical neighbours', its
# region's and England's. The neighbours' figure is the simple mean of what is published of each of them, every
# authority weighing the same however large it is. It is not their children taken together, which would weigh by size
# and cannot be had where counts are hidden. A neighbour whose figure is hidden is left out of the mean, and `of_how_many`
# says how many are in it. Where all are hidden one of their letters stands under `gap`.
title = "Published figures to compare with"
grain = "One row for each figure, published year and whose it is."
key   = ["figure", "whose", "as_at"]

[keeps]
figure      = "none"
whose       = "none"
as_at       = "none"
value       = "none"
gap         = "none"
of_how_many = "none"

[headings]
as_at       = "published for"
of_how_many = "areas in it"

[[example]]
shows = "the neighbours' figure is the simple mean of those that are shown, each of them once; an area that is no neighbour is left out"
with  = { authority = "E09000003" }
given.statistical_neighbours = """
area,      neighbour
E09000003, E09900001
E09000003, E09900002
E09000003, E09900002
E09000003, E09900003
E09900001, E09900009
"""
given.published_by_area = """
figure,      area,      level,     region,    as_at, value, gap
rereferrals, E09000003, authority, E12000007, 2025,  18,
rereferrals, E09900001, authority, E12000007, 2025,  20,
rereferrals, E09900002, authority, E12000008, 2025,  25,
rereferrals, E09900003, authority, E12000008, 2025,  ,      c
rereferrals, E09900009, authority, E12000008, 2025,  90,
rereferrals, E12000007, region,    E12000007, 2025,  19.5,
rereferrals, E12000008, region,    E12000008, 2025,  23,
rereferrals, E92000001, england,   ,          2025,  22.6,
"""
expect = """
figure,      whose,      as_at, value, gap, of_how_many
rereferrals, england,    2025,  22.6,  ,    1
rereferrals, neighbours, 2025,  22.5,  ,    2
rereferrals, own,        2025,  18,    ,    1
rereferrals, region,     2025,  19.5,  ,    1
"""

[[example]]
shows = "each year stands apart; a letter stands under gap, the neighbours' only where none of them shows a figure"
given.statistical_neighbours = """
area, neighbour
ABC,  E09900001
ABC,  E09900002
"""
given.published_by_area = """
figure,       area,      level,     region,    as_at, value, gap
cp_open_rate, ABC,       authority, E12000007, 2024,  40,
cp_open_rate, ABC,       authority, E12000007, 2025,  ,      c
cp_open_rate, E09900001, authority, E12000007, 2024,  30,
cp_open_rate, E09900001, authority, E12000007, 2025,  ,      c
cp_open_rate, E09900002, authority, E12000007, 2025,  ,      x
cp_open_rate, E12000007, region,    E12000007, 2024,  35,
"""
expect = """
figure,       whose,      as_at, value, gap, of_how_many
cp_open_rate, neighbours, 2024,  30,    ,    1
cp_open_rate, neighbours, 2025,  ,      c,   0
cp_open_rate, own,        2024,  40,    ,    1
cp_open_rate, own,        2025,  ,      c,   0
cp_open_rate, region,     2024,  35,    ,    1
"""

[[example]]
shows = "without neighbours, or of an authority that is published nowhere, the rest is there; its region is then not known"
given.published_by_area = """
figure,      area,      level,     region,    as_at, value, gap
rereferrals, E09900001, authority, E12000007, 2025,  20,
rereferrals, E12000007, region,    E12000007, 2025,  19.5,
rereferrals, E92000001, england,   ,          2025,  22.6,
"""
expect = """
figure,      whose,   as_at, value
rereferrals, england, 2025,  22.6
"""
*/

with
own as (
    select figure, as_at, value, gap
    from published_by_area
    where area = coalesce(:authority, :la) and level = 'authority'
),

own_region as (
    select distinct region
    from published_by_area
    where area = coalesce(:authority, :la) and level = 'authority' and region is not null
),

named as (
    select distinct neighbour
    from statistical_neighbours
    where area = coalesce(:authority, :la) and neighbour is not null
),

neighbours as (
    select
        it.figure,
        it.as_at,
        avg(it.value) as value,
        min(it.gap) as gap,
        cast(count(it.value) as bigint) as of_how_many
    from published_by_area as it
    inner join named on named.neighbour = it.area
    where it.level = 'authority'
    group by it.figure, it.as_at
),

regions as (
    select it.figure, it.as_at, it.value, it.gap
    from published_by_area as it
    inner join own_region on own_region.region = it.area
    where it.level = 'region'
),

all_of_them as (
    select figure, 'own' as whose, as_at, value, gap, cast(case when value is null then 0 else 1 end as bigint) as of_how_many from own
    union all
    select figure, 'neighbours' as whose, as_at, value, case when of_how_many = 0 then gap end as gap, of_how_many from neighbours
    union all
    select figure, 'region' as whose, as_at, value, gap, cast(case when value is null then 0 else 1 end as bigint) as of_how_many from regions
    union all
    select figure, 'england' as whose, as_at, value, gap, cast(case when value is null then 0 else 1 end as bigint) as of_how_many from published_by_area where level = 'england'
)

select figure, whose, as_at, value, gap, of_how_many
from all_of_them
order by figure, whose, as_at
