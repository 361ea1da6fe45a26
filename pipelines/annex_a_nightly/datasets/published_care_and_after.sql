/*
# A step towards `published`: what the department publishes of children looked after and care leavers. A letter in the
# place of a number, such as c, stands under `gap`.
title = "Published figures of care and care leavers, for every area"
grain = "One row for each figure, area and published year."
key   = ["figure", "area", "time_period"]

[keeps]
figure      = "none"
area        = "none"
level       = "none"
region      = "none"
time_period = "none"
is_count    = "none"
number      = "none"
gap         = "none"

[[example]]
shows = "the words of either layout say which rate it is"
given.published_care = """
time_period, geographic_level, country_code, region_code, new_la_code, population_type,                                      children, rate
2025,        National,         E92000001,    ,            ,            Children looked after on 31 March,                    81770,    67
2025,        Local authority,  E92000001,    E12000007,   E09900001,   Children starting to be looked after during the year, 30,       35
2024,        Local authority,  E92000001,    E12000007,   E09900001,   Children ceasing to be looked after each year,        c,        c
2024,        Local authority,  E92000001,    E12000007,   E09900001,   Children looked after at 31 March each year,          51,       60
"""
expect = """
figure,                      area,      level,     region,    time_period, is_count, number, gap
cla_ended_rate_annualised,   E09900001, authority, E12000007, 2024,        false,    ,       c
cla_open_rate,               E09900001, authority, E12000007, 2024,        false,    60,
cla_open_rate,               E92000001, england,   ,          2025,        false,    67,
cla_started_rate_annualised, E09900001, authority, E12000007, 2025,        false,    35,
"""

[[example]]
shows = "of the kinds of stability two are read; adding those placed for adoption makes no other of the second"
given.published_stability = """
time_period, geographic_level, country_code, new_la_code, placement_stability,                                                                    children_percent
2025,        Local authority,  E92000001,    E09900001,   With 1 placement during the year,                                                      70
2025,        Local authority,  E92000001,    E09900001,   With 3 or more placements during the year,                                             k
2025,        Local authority,  E92000001,    E09900001,   "Living in the same placement for at least 2 years, or are placed for adoption and so on", 68
2025,        Local authority,  E92000001,    E09900001,   Total,                                                                                 100
"""
expect = """
figure,                  area,      time_period, number, gap
cla_long_term_stability, E09900001, 2025,        68,
cla_three_placements,    E09900001, 2025,        ,       k
"""

[[example]]
shows = "of the outcomes of health two are read, from either layout"
given.published_health = """
time_period, geographic_level, country_code, new_la_code, cla_group, characteristic,                       breakdown,                          children_percent
2024,        Local authority,  E92000001,    E09900001,   Health,    Had their annual health assessment,   ,                                   91
2024,        Local authority,  E92000001,    E09900001,   Health,    Had their teeth checked by a dentist, ,                                   x
2024,        Local authority,  E92000001,    E09900001,   Health,    Had their immunisations up to date,   ,                                   85
2025,        Local authority,  E92000001,    E09900001,   ,          Health,                               Had their annual health assessment, 92
"""
expect = """
figure,              area,      time_period, number, gap
cla_dental_checked,  E09900001, 2024,        ,       x
cla_health_assessed, E09900001, 2024,        91,
cla_health_assessed, E09900001, 2025,        92,
"""

[[example]]
shows = "each part of each cohort of care leavers is a figure; 17 and 18 are one cohort, published together or not at all here"
given.published_care_leavers = """
time_period, geographic_level, country_code, new_la_code, age,            part,                                                  young_people_percent
2025,        Local authority,  E92000001,    E09900001,   17 to 18 years, Accommodation considered suitable,                     88
2025,        Local authority,  E92000001,    E09900001,   17 to 18 years, "Total in education, employment or training",          64
2025,        Local authority,  E92000001,    E09900001,   Aged 17 to 18,  Local authority in touch with care leaver,             c
2025,        Local authority,  E92000001,    E09900001,   19 to 21 years, Accommodation considered suitable,                     90
2025,        Local authority,  E92000001,    E09900001,   Aged 19 to 21,  "Total in education, employment or training",          55
2025,        Local authority,  E92000001,    E09900001,   19 to 21 years, Local authority in touch with care leaver,             93
2025,        Local authority,  E92000001,    E09900001,   19 to 21 years, Local authority not in touch with care leaver,         7
2025,        Local authority,  E92000001,    E09900001,   19 to 21 years, Accommodation considered unsuitable,                   10
2025,        Local authority,  E92000001,    E09900001,   17 years,       Accommodation considered suitable,                     95
"""
expect = """
figure,                                     area,      time_period, number, gap
care_leavers_17_to_18_in_suitable_homes,    E09900001, 2025,        88,
care_leavers_17_to_18_in_touch,             E09900001, 2025,        ,       c
care_leavers_17_to_18_in_work_or_education, E09900001, 2025,        64,
care_leavers_19_to_21_in_touch,             E09900001, 2025,        93,
care_leavers_in_suitable_homes,             E09900001, 2025,        90,
care_leavers_in_work_or_education,          E09900001, 2025,        55,
"""
*/

with
care_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        case
            when lower(population_type) like '%31 march%' then 'cla_open_rate'
            when lower(population_type) like '%starting%' then 'cla_started_rate_annualised'
            when lower(population_type) like '%started%'  then 'cla_started_rate_annualised'
            when lower(population_type) like '%ceasing%'  then 'cla_ended_rate_annualised'
            when lower(population_type) like '%ceased%'   then 'cla_ended_rate_annualised'
        end as figure,
        rate as said
    from published_care
),

stability_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        case
            when lower(placement_stability) like '%3 or more placements%during the year%'       then 'cla_three_placements'
            when lower(placement_stability) like '%same placement for at least 2 years%' then 'cla_long_term_stability'
        end as figure,
        children_percent as said
    from published_stability
),

health_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        case
            when lower(coalesce(breakdown, characteristic)) like '%health assessment%' then 'cla_health_assessed'
            when lower(coalesce(breakdown, characteristic)) like '%teeth checked%'     then 'cla_dental_checked'
        end as figure,
        children_percent as said
    from published_health
),

leavers_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        case
            when age like '%17 to 18%' then '17 to 18'
            when age like '%19 to 21%' then '19 to 21'
        end as cohort,
        lower(part) as part,
        young_people_percent as said
    from published_care_leavers
),

leavers_by_figure as (
    select
        area,
        level,
        region,
        time_period,
        case
            when cohort = '17 to 18' and part = 'accommodation considered suitable'                then 'care_leavers_17_to_18_in_suitable_homes'
            when cohort = '19 to 21' and part = 'accommodation considered suitable'                then 'care_leavers_in_suitable_homes'
            when cohort = '17 to 18' and part like 'total in education, %'                         then 'care_leavers_17_to_18_in_work_or_education'
            when cohort = '19 to 21' and part like 'total in education, %'                         then 'care_leavers_in_work_or_education'
            when cohort = '17 to 18' and part like 'local authority in touch with care leaver%'    then 'care_leavers_17_to_18_in_touch'
            when cohort = '19 to 21' and part like 'local authority in touch with care leaver%'    then 'care_leavers_19_to_21_in_touch'
        end as figure,
        said
    from leavers_of_area
),

said as (
    select figure, area, level, region, time_period, said from care_of_area
    union all
    select figure, area, level, region, time_period, said from stability_of_area
    union all
    select figure, area, level, region, time_period, said from health_of_area
    union all
    select figure, area, level, region, time_period, said from leavers_by_figure
)

select distinct
    figure,
    area,
    level,
    region,
    time_period,
    false as is_count,
    try_cast(said as double) as number,
    case when try_cast(said as double) is null then said end as gap
from said
where figure is not null and said is not null
order by figure, area, time_period
