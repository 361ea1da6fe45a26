/*
# A step towards `demographics`, with nothing rounded: a difference must be worked out from these and never from the
# whole percentages that a page prints.
title = "Shares of children in care and of the population, unrounded"
grain = "One row for each column, block and part of it."
key   = ["source", "block", "place"]

[keeps]
source           = "none"
block            = "none"
part             = "none"
place            = "none"
service_share    = "none"
population_share = "none"
gap              = "none"
service_as_at    = "none"
population_as_at = "none"

[[example]]
shows = "shares are fractions, in the order of the page; a hidden number keeps its letter, and what was not loaded, or is of nobody, is blank"
given.demographic_service = """
source, as_at,      block,     part,    children, of_all, gap
latest, 2026-09-30, Ethnicity, Mixed,   5,        40,
latest, 2026-09-30, Ethnicity, White,   25,       40,
own,    2025,       Ethnicity, White,   ,         50,     c
latest, 2026-09-30, Age,       16-plus, 10,       40,
own,    2025,       Gender,    Male,    10,       ,
own,    2025,       Gender,    Female,  0,        0,
"""
given.demographic_population = """
source, as_at, block,     part,  people, of_all
latest, 2021,  Ethnicity, White, 600,    1000
latest, 2021,  Ethnicity, Mixed, 100,    1000
own,    2021,  Ethnicity, White, 500,    1000
own,    2024,  Gender,    Female, 0,     0
"""
expect = """
source, block,     part,    place, service_share, population_share, gap, service_as_at, population_as_at
latest, Age,       16-plus, 5,     0.25,          ,                 ,    2026-09-30,
latest, Ethnicity, White,   1,     0.625,         0.6,              ,    2026-09-30,    2021
latest, Ethnicity, Mixed,   2,     0.125,         0.1,              ,    2026-09-30,    2021
own,    Ethnicity, White,   1,     ,              0.5,              c,   2025,          2021
own,    Gender,    Male,    1,     ,              ,                 ,    2025,
own,    Gender,    Female,  2,     ,              ,                 ,    2025,          2024
"""

[[example]]
shows = "a group of the population is there where no number of children was published, and where nobody is in care"
given.demographic_population = """
source, as_at, block, part,    people, of_all
latest, 2025,  Age,   Under 1, 50,     1000
"""
expect = """
source, block, part,    place, service_share, population_share
latest, Age,   Under 1, 1,     ,              0.05
"""
*/

with
every_part as (
    select source, block, part from demographic_service
    union
    select source, block, part from demographic_population
)

select
    every_part.source,
    every_part.block,
    every_part.part,
    cast(case every_part.part
        when 'White'  then 1 when 'Mixed'  then 2 when 'Asian'  then 3 when 'Black'    then 4 when 'Other'   then 5
        when 'Under 1' then 1 when '1 to 4' then 2 when '5 to 9' then 3 when '10 to 15' then 4 when '16-plus' then 5
        when 'Male'   then 1 when 'Female' then 2
    end as bigint) as place,
    case when service.of_all > 0 then cast(service.children as double) / service.of_all end as service_share,
    case when beside.of_all > 0 then cast(beside.people as double) / beside.of_all end as population_share,
    service.gap,
    service.as_at as service_as_at,
    beside.as_at as population_as_at
from every_part
left join demographic_service as service
    on service.source = every_part.source and service.block = every_part.block and service.part = every_part.part
left join demographic_population as beside
    on beside.source = every_part.source and beside.block = every_part.block and beside.part = every_part.part
order by source, block, place
