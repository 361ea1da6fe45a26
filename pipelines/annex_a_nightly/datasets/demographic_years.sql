/*
# Which days and years the columns of `demographics` are of, for the foot of its page.
title = "Days and years of the columns"
grain = "One row for each column of the page and each of its blocks."
key   = ["stands_for", "block"]

[keeps]
stands_for       = "none"
block            = "none"
service_as_at    = "none"
population_as_at = "none"

[headings]
stands_for       = "Column"
block            = "Block"
service_as_at    = "Children in care"
population_as_at = "Population"

[[example]]
shows = "a column is said once for each block, with what is known of either side"
given.demographic_shares = """
source,  block,     part,    place, service_as_at, population_as_at
latest,  Age,       Under 1, 1,     2026-09-30,    2025
latest,  Age,       1 to 4,  2,     2026-09-30,    2025
latest,  Ethnicity, White,   1,     2026-09-30,    2021
own,     Age,       Under 1, 1,     ,              2024
own,     Age,       1 to 4,  2,     2025,          2024
england, Gender,    Male,    1,     2025,
"""
expect = """
stands_for, block,     service_as_at, population_as_at
England,    Gender,    2025,
Now,        Age,       2026-09-30,    2025
Now,        Ethnicity, 2026-09-30,    2021
Own,        Age,       2025,          2024
"""
*/

with
worded as (
    select
        case source when 'latest' then 'Now' when 'own' then 'Own' else 'England' end as stands_for,
        block,
        service_as_at,
        population_as_at
    from demographic_shares
)

select
    stands_for,
    block,
    max(service_as_at) as service_as_at,
    max(population_as_at) as population_as_at
from worded
group by stands_for, block
order by stands_for, block
