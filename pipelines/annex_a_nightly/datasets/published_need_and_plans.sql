/*
# A step towards `published`: what the department publishes of children in need and of protection plans. Plans come in
# several files, and each says something of an area in a row of its own. A letter in the place of a number, such as c,
# stands under `gap`.
title = "Published figures of need and protection plans, for every area"
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
shows = "children in need are counts, of which rates are made later"
given.published_in_need = """
time_period, geographic_level, country_code, region_code, new_la_code, open_at_31_march, started, ended
2025,        National,         E92000001,    ,            ,            399460,           400000,  401000
2025,        Local authority,  E92000001,    E12000007,   E09900001,   230,              z,       x
"""
expect = """
figure,                      area,      level,     region,    time_period, is_count, number, gap
cin_ended_rate_annualised,   E09900001, authority, E12000007, 2025,        true,     ,       x
cin_ended_rate_annualised,   E92000001, england,   ,          2025,        true,     401000,
cin_open_rate,               E09900001, authority, E12000007, 2025,        true,     230,
cin_open_rate,               E92000001, england,   ,          2025,        true,     399460,
cin_started_rate_annualised, E09900001, authority, E12000007, 2025,        true,     ,       z
cin_started_rate_annualised, E92000001, england,   ,          2025,        true,     400000,
"""

[[example]]
shows = "a file fills its own columns and the other files' rows are empty there; plans that have ended are a file apart"
given.published_plans = """
time_period, geographic_level, country_code, new_la_code, started, ended, open_at_31_march, started_again_percent, two_years_percent
2025,        Local authority,  E92000001,    E09900001,   61,      58,    47,               ,
2025,        Local authority,  E92000001,    E09900001,   61,      ,      ,                 24.6,
2025,        Local authority,  E92000001,    E09900001,   ,        ,      47,               ,                      c
"""
given.published_plans_ended = """
time_period, geographic_level, country_code, new_la_code, two_years_percent
2025,        Local authority,  E92000001,    E09900001,   3.4
"""
expect = """
figure,                     area,      time_period, is_count, number, gap
cp_ended_after_two_years,   E09900001, 2025,        false,    3.4,
cp_ended_rate_annualised,   E09900001, 2025,        true,     58,
cp_open_rate,               E09900001, 2025,        true,     47,
cp_started_again,           E09900001, 2025,        false,    24.6,
cp_started_rate_annualised, E09900001, 2025,        true,     61,
cp_two_years_or_more,       E09900001, 2025,        false,    ,       c
"""
*/

with
need_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        open_at_31_march,
        started,
        ended
    from published_in_need
),

plans_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        started,
        ended,
        open_at_31_march,
        started_again_percent,
        two_years_percent
    from published_plans
),

ended_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        two_years_percent
    from published_plans_ended
),

said as (
    select 'cin_open_rate' as figure, area, level, region, time_period, true as is_count, open_at_31_march as said
    from need_of_area
    union all
    select 'cin_started_rate_annualised' as figure, area, level, region, time_period, true as is_count, started
    from need_of_area
    union all
    select 'cin_ended_rate_annualised' as figure, area, level, region, time_period, true as is_count, ended
    from need_of_area
    union all
    select 'cp_started_rate_annualised' as figure, area, level, region, time_period, true as is_count, started
    from plans_of_area
    union all
    select 'cp_ended_rate_annualised' as figure, area, level, region, time_period, true as is_count, ended
    from plans_of_area
    union all
    select 'cp_open_rate' as figure, area, level, region, time_period, true as is_count, open_at_31_march
    from plans_of_area
    union all
    select 'cp_started_again' as figure, area, level, region, time_period, false as is_count, started_again_percent
    from plans_of_area
    union all
    select 'cp_two_years_or_more' as figure, area, level, region, time_period, false as is_count, two_years_percent
    from plans_of_area
    union all
    select 'cp_ended_after_two_years' as figure, area, level, region, time_period, false as is_count, two_years_percent
    from ended_of_area
)

-- The same number stands in several of the files.
select distinct
    figure,
    area,
    level,
    region,
    time_period,
    is_count,
    try_cast(said as double) as number,
    case when try_cast(said as double) is null then said end as gap
from said
where said is not null
order by figure, area, time_period
