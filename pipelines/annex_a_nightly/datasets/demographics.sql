/*
# The page that sets children in care beside the population, as it is printed: whole percentages, and how far the
# children's share is from the population's, in percent of the population's. The difference comes from shares that are
# not rounded, and is then printed as a whole number, half away from nought; `no dif` is what prints as nought. A share
# that is hidden where it is published prints as x and has no difference.
title = "Children in care beside the population"
grain = "One row for each group of a block, with the snapshot, the authority and England as last published side by side."
key   = ["block", "place"]

[keeps]
block              = "none"
part               = "none"
latest_service     = "none"
latest_population  = "none"
latest_difference  = "none"
own_service        = "none"
own_population     = "none"
own_difference     = "none"
england_service    = "none"
england_population = "none"
england_difference = "none"
place              = "none"

[headings]
part               = "Group"
latest_service     = "Now: in care %"
latest_population  = "Now: people %"
latest_difference  = "Now: differs"
own_service        = "Own: in care %"
own_population     = "Own: people %"
own_difference     = "Own: differs"
england_service    = "England: in care %"
england_population = "England: people %"
england_difference = "England: differs"
place              = ""

[[example]]
shows = "ethnicity: a page as it was printed comes out of shares that are not rounded"
given.demographic_shares = """
source,  block,     part,  place, service_share, population_share, gap
latest,  Ethnicity, White, 1,     0.3958,        0.5252,
latest,  Ethnicity, Mixed, 2,     0.2026,        0.1084,
latest,  Ethnicity, Asian, 3,     0.0583,        0.1324,
latest,  Ethnicity, Black, 4,     0.1803,        0.1157,
latest,  Ethnicity, Other, 5,     0.1630,        0.1183,
own,     Ethnicity, White, 1,     0.4200,        0.5252,
own,     Ethnicity, Mixed, 2,     0.1745,        0.1084,
own,     Ethnicity, Asian, 3,     0.1166,        0.1324,
own,     Ethnicity, Black, 4,     0.1783,        0.1157,
own,     Ethnicity, Other, 5,     ,              0.1183,           x
england, Ethnicity, White, 1,     0.7495,        0.7461,
england, Ethnicity, Mixed, 2,     0.0942,        0.0602,
england, Ethnicity, Asian, 3,     0.0465,        0.1097,
england, Ethnicity, Black, 4,     0.0749,        0.0598,
england, Ethnicity, Other, 5,     0.0349,        0.0242,
"""
expect = """
block,     part,  latest_service, latest_population, latest_difference, own_service, own_population, own_difference, england_service, england_population, england_difference
Ethnicity, White, 40,             53,                lower -25%,        42,          53,             lower -20%,     75,              75,                 no dif 0%
Ethnicity, Mixed, 20,             11,                higher 87%,        17,          11,             higher 61%,     9,               6,                  higher 56%
Ethnicity, Asian, 6,              13,                lower -56%,        12,          13,             lower -12%,     5,               11,                 lower -58%
Ethnicity, Black, 18,             12,                higher 56%,        18,          12,             higher 54%,     7,               6,                  higher 25%
Ethnicity, Other, 16,             12,                higher 38%,        x,           12,             ,               3,               2,                  higher 44%
"""

[[example]]
shows = "age: a page as it was printed comes out of shares that are not rounded"
given.demographic_shares = """
source,  block, part,     place, service_share, population_share, gap
latest,  Age,   Under 1,  1,     0.0442,        0.0596,
latest,  Age,   1 to 4,   2,     0.1010,        0.2341,
latest,  Age,   5 to 9,   3,     0.0940,        0.3011,
latest,  Age,   10 to 15, 4,     0.3519,        0.3107,
latest,  Age,   16-plus,  5,     0.4089,        0.0945,
own,     Age,   Under 1,  1,     0.0448,        0.0596,
own,     Age,   1 to 4,   2,     0.0710,        0.2341,
own,     Age,   5 to 9,   3,     0.1128,        0.3011,
own,     Age,   10 to 15, 4,     0.3707,        0.3107,
own,     Age,   16-plus,  5,     0.4007,        0.0945,
england, Age,   Under 1,  1,     0.0548,        0.0576,
england, Age,   1 to 4,   2,     0.1285,        0.2328,
england, Age,   5 to 9,   3,     0.1915,        0.2903,
england, Age,   10 to 15, 4,     0.3920,        0.3161,
england, Age,   16-plus,  5,     0.2332,        0.1032,
"""
expect = """
block, part,     latest_service, latest_population, latest_difference, own_service, own_population, own_difference, england_service, england_population, england_difference
Age,   Under 1,  4,              6,                 lower -26%,        4,           6,              lower -25%,     5,               6,                  lower -5%
Age,   1 to 4,   10,             23,                lower -57%,        7,           23,             lower -70%,     13,              23,                 lower -45%
Age,   5 to 9,   9,              30,                lower -69%,        11,          30,             lower -63%,     19,              29,                 lower -34%
Age,   10 to 15, 35,             31,                higher 13%,        37,          31,             higher 19%,     39,              32,                 higher 24%
Age,   16-plus,  41,             9,                 higher 333%,       40,          9,              higher 324%,    23,              10,                 higher 126%
"""

[[example]]
shows = "gender: a page as it was printed comes out of shares that are not rounded"
given.demographic_shares = """
source,  block,  part,   place, service_share, population_share, gap
latest,  Gender, Male,   1,     0.6195,        0.5149,
latest,  Gender, Female, 2,     0.3805,        0.4851,
own,     Gender, Male,   1,     0.6120,        0.5149,
own,     Gender, Female, 2,     0.3880,        0.4851,
england, Gender, Male,   1,     0.5580,        0.5069,
england, Gender, Female, 2,     0.4420,        0.4931,
"""
expect = """
block,  part,   latest_service, latest_population, latest_difference, own_service, own_population, own_difference, england_service, england_population, england_difference
Gender, Male,   62,             51,                higher 20%,        61,          51,             higher 19%,     56,              51,                 higher 10%
Gender, Female, 38,             49,                lower -22%,        39,          49,             lower -20%,     44,              49,                 lower -10%
"""

# What whole percentages would have made of it. Of 35 differences on that page 23 come out otherwise. Each is first as
# it was printed, and in brackets as it is here:
# Latest snapshot: Mixed higher 87% (higher 82%); Asian lower -56% (lower -54%); Black higher 56% (higher 50%); Other
# higher 38% (higher 33%); Under 1 lower -26% (lower -33%); 5 to 9 lower -69% (lower -70%); 16-plus higher 333%
# (higher 356%); Male higher 20% (higher 22%).
# The authority, last published: White lower -20% (lower -21%); Mixed higher 61% (higher 55%); Asian lower -12% (lower
# -8%); Black higher 54% (higher 50%); Under 1 lower -25% (lower -33%); 16-plus higher 324% (higher 344%); Male higher
# 19% (higher 20%).
# England, last published: Mixed higher 56% (higher 50%); Asian lower -58% (lower -55%); Black higher 25% (higher
# 17%); Other higher 44% (higher 50%); Under 1 lower -5% (lower -17%); 1 to 4 lower -45% (lower -43%); 10 to 15 higher
# 24% (higher 22%); 16-plus higher 126% (higher 130%).
[[example]]
shows = "worked out from the whole percentages that the page prints, most differences are not the printed ones: shares must not be rounded first"
given.demographic_shares = """
source,  block,     part,     place, service_share, population_share, gap
latest,  Ethnicity, White,    1,     0.40,          0.53,
own,     Ethnicity, White,    1,     0.42,          0.53,
england, Ethnicity, White,    1,     0.75,          0.75,
latest,  Ethnicity, Mixed,    2,     0.20,          0.11,
own,     Ethnicity, Mixed,    2,     0.17,          0.11,
england, Ethnicity, Mixed,    2,     0.09,          0.06,
latest,  Ethnicity, Asian,    3,     0.06,          0.13,
own,     Ethnicity, Asian,    3,     0.12,          0.13,
england, Ethnicity, Asian,    3,     0.05,          0.11,
latest,  Ethnicity, Black,    4,     0.18,          0.12,
own,     Ethnicity, Black,    4,     0.18,          0.12,
england, Ethnicity, Black,    4,     0.07,          0.06,
latest,  Ethnicity, Other,    5,     0.16,          0.12,
own,     Ethnicity, Other,    5,     ,              0.12,             x
england, Ethnicity, Other,    5,     0.03,          0.02,
latest,  Age,       Under 1,  1,     0.04,          0.06,
own,     Age,       Under 1,  1,     0.04,          0.06,
england, Age,       Under 1,  1,     0.05,          0.06,
latest,  Age,       1 to 4,   2,     0.10,          0.23,
own,     Age,       1 to 4,   2,     0.07,          0.23,
england, Age,       1 to 4,   2,     0.13,          0.23,
latest,  Age,       5 to 9,   3,     0.09,          0.30,
own,     Age,       5 to 9,   3,     0.11,          0.30,
england, Age,       5 to 9,   3,     0.19,          0.29,
latest,  Age,       10 to 15, 4,     0.35,          0.31,
own,     Age,       10 to 15, 4,     0.37,          0.31,
england, Age,       10 to 15, 4,     0.39,          0.32,
latest,  Age,       16-plus,  5,     0.41,          0.09,
own,     Age,       16-plus,  5,     0.40,          0.09,
england, Age,       16-plus,  5,     0.23,          0.10,
latest,  Gender,    Male,     1,     0.62,          0.51,
own,     Gender,    Male,     1,     0.61,          0.51,
england, Gender,    Male,     1,     0.56,          0.51,
latest,  Gender,    Female,   2,     0.38,          0.49,
own,     Gender,    Female,   2,     0.39,          0.49,
england, Gender,    Female,   2,     0.44,          0.49,
"""
expect = """
block,     part,     latest_service, latest_population, latest_difference, own_service, own_population, own_difference, england_service, england_population, england_difference
Ethnicity, White,    40,             53,                lower -25%,        42,          53,             lower -21%,     75,              75,                 no dif 0%
Ethnicity, Mixed,    20,             11,                higher 82%,        17,          11,             higher 55%,     9,               6,                  higher 50%
Ethnicity, Asian,    6,              13,                lower -54%,        12,          13,             lower -8%,      5,               11,                 lower -55%
Ethnicity, Black,    18,             12,                higher 50%,        18,          12,             higher 50%,     7,               6,                  higher 17%
Ethnicity, Other,    16,             12,                higher 33%,        x,           12,             ,               3,               2,                  higher 50%
Age,       Under 1,  4,              6,                 lower -33%,        4,           6,              lower -33%,     5,               6,                  lower -17%
Age,       1 to 4,   10,             23,                lower -57%,        7,           23,             lower -70%,     13,              23,                 lower -43%
Age,       5 to 9,   9,              30,                lower -70%,        11,          30,             lower -63%,     19,              29,                 lower -34%
Age,       10 to 15, 35,             31,                higher 13%,        37,          31,             higher 19%,     39,              32,                 higher 22%
Age,       16-plus,  41,             9,                 higher 356%,       40,          9,              higher 344%,    23,              10,                 higher 130%
Gender,    Male,     62,             51,                higher 22%,        61,          51,             higher 20%,     56,              51,                 higher 10%
Gender,    Female,   38,             49,                lower -22%,        39,          49,             lower -20%,     44,              49,                 lower -10%
"""

[[example]]
shows = "without a population there is no difference, without children in care no share; a half is rounded away from nought"
given.demographic_shares = """
source,  block,  part,   place, service_share, population_share, gap
latest,  Gender, Male,   1,     0.625,         ,
latest,  Gender, Female, 2,     0.375,         0.40,
own,     Gender, Female, 2,     ,              0.495,
england, Gender, Male,   1,     0.5,           0,
england, Gender, Female, 2,     0.5125,        0.50,
"""
expect = """
block,  part,   latest_service, latest_population, latest_difference, own_service, own_population, own_difference, england_service, england_population, england_difference
Gender, Male,   63,             ,                  ,                  ,            ,               ,               50,              0,
Gender, Female, 38,             40,                lower -6%,         ,            50,             ,               51,              50,                 higher 3%
"""
*/

with
differences as (
    select
        source, block, part, place, service_share, population_share, gap,
        case
            when population_share > 0 then 100 * (service_share - population_share) / population_share
        end as difference
    from demographic_shares
),

-- The nudge undoes binary fractions that lie a hair below a half.
whole as (
    select
        source, block, part, place, gap,
        cast(floor(100 * service_share + 0.5 + 0.000000001) as bigint) as service,
        cast(floor(100 * population_share + 0.5 + 0.000000001) as bigint) as population,
        cast(floor(abs(difference) + 0.5 + 0.000000001) as bigint) as how_far,
        difference < 0 as is_lower
    from differences
),

printed as (
    select
        source, block, part, place,
        case when service is null and gap is not null then 'x' else cast(service as varchar) end as service,
        cast(population as varchar) as population,
        case
            when how_far = 0  then 'no dif 0%'
            when is_lower     then concat('lower -', cast(how_far as varchar), '%')
            when how_far > 0  then concat('higher ', cast(how_far as varchar), '%')
        end as difference
    from whole
),

side_by_side as (
    select
        block,
        part,
        place,
        max(case when source = 'latest'  then service end) as latest_service,
        max(case when source = 'latest'  then population end) as latest_population,
        max(case when source = 'latest'  then difference end) as latest_difference,
        max(case when source = 'own'     then service end) as own_service,
        max(case when source = 'own'     then population end) as own_population,
        max(case when source = 'own'     then difference end) as own_difference,
        max(case when source = 'england' then service end) as england_service,
        max(case when source = 'england' then population end) as england_population,
        max(case when source = 'england' then difference end) as england_difference
    from printed
    group by block, part, place
)

select
    block,
    part,
    latest_service,
    latest_population,
    latest_difference,
    own_service,
    own_population,
    own_difference,
    england_service,
    england_population,
    england_difference,
    place
from side_by_side
order by
    case block when 'Ethnicity' then 1 when 'Age' then 2 else 3 end,
    place
