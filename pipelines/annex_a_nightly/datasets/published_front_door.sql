/*
# A step towards `published`: what the department publishes of referrals, assessments, enquiries and conferences. A
# letter in the place of a number, such as c, stands under `gap`.
title = "Published figures of the front door, for every area"
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
shows = "a percentage is taken as it is published, of whatever area; a letter is no number, and a row that two files have is one"
given.published_referrals = """
time_period, geographic_level, country_code, region_code, new_la_code, referral_count, rereferral_percent, no_further_action_percent, rereferral_child_percent
2025,        National,         E92000001,    ,            ,            632830,         22.6,               7.4,                       21
2025,        Regional,         E92000001,    E12000007,   ,            ,               18.3,               ,
2025,        Regional,         E92000001,    E12000007,   ,            ,               18.3,               ,
2025,        Local authority,  E92000001,    E12000007,   E09900001,   c,              c,                  0,                         x
"""
expect = """
figure,                             area,      level,     region,    time_period, is_count, number, gap
referrals_no_further_action,        E09900001, authority, E12000007, 2025,        false,    0,
referrals_no_further_action,        E92000001, england,   ,          2025,        false,    7.4,
referrals_received_rate_annualised, E09900001, authority, E12000007, 2025,        true,     ,       c
referrals_received_rate_annualised, E92000001, england,   ,          2025,        true,     632830,
rereferrals,                        E09900001, authority, E12000007, 2025,        false,    ,       c
rereferrals,                        E12000007, region,    E12000007, 2025,        false,    18.3,
rereferrals,                        E92000001, england,   ,          2025,        false,    22.6,
rereferred_children,                E09900001, authority, E12000007, 2025,        false,    ,       x
rereferred_children,                E92000001, england,   ,          2025,        false,    21,
"""

[[example]]
shows = "assessments in 45 days are added up from the bins; where one of them is not shown, neither is the share; of none there is no share"
given.published_assessments = """
time_period, geographic_level, country_code, new_la_code, completed, same_day, days_1_to_10, days_11_to_20, days_21_to_30, days_31_to_40, days_41_to_45
2025,        Local authority,  E92000001,    E09900001,   200,       10,       20,           30,            40,            50,            20
2025,        Local authority,  E92000001,    E09900002,   200,       c,        20,           30,            40,            50,            20
2025,        Local authority,  E92000001,    E09900003,   x,         10,       20,           30,            40,            50,            20
2025,        Local authority,  E92000001,    E09900004,   0,         0,        0,            0,             0,             0,             0
"""
expect = """
figure,                                area,      is_count, number, gap
assessments_completed_rate_annualised, E09900001, true,     200,
assessments_completed_rate_annualised, E09900002, true,     200,
assessments_completed_rate_annualised, E09900003, true,     ,       x
assessments_completed_rate_annualised, E09900004, true,     0,
assessments_within_45_days,            E09900001, false,    85,
assessments_within_45_days,            E09900002, false,    ,       c
assessments_within_45_days,            E09900003, false,    ,       x
"""

[[example]]
shows = "conferences in 15 days are the first two bins of all conferences; of none there is no share"
given.published_enquiries = """
time_period, geographic_level, country_code, new_la_code, section47, conferences, days_0_to_10, days_11_to_15
2025,        Local authority,  E92000001,    E09900001,   120,       80,          20,           48
2025,        Local authority,  E92000001,    E09900002,   ,          80,          20,           z
2025,        Local authority,  E92000001,    E09900003,   ,          0,           0,            0
"""
expect = """
figure,                            area,      is_count, number, gap
conferences_held_rate_annualised,  E09900001, true,     80,
conferences_held_rate_annualised,  E09900002, true,     80,
conferences_held_rate_annualised,  E09900003, true,     0,
conferences_within_15_days,        E09900001, false,    85,
conferences_within_15_days,        E09900002, false,    ,       z
section47_started_rate_annualised, E09900001, true,     120,
"""
*/

with
referrals_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        referral_count,
        rereferral_percent,
        no_further_action_percent,
        rereferral_child_percent
    from published_referrals
),

assessments_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        completed,
        try_cast(completed as double) as how_many,
        try_cast(same_day as double)
          + try_cast(days_1_to_10 as double)
          + try_cast(days_11_to_20 as double)
          + try_cast(days_21_to_30 as double)
          + try_cast(days_31_to_40 as double)
          + try_cast(days_41_to_45 as double) as in_time,
        coalesce(
            case when try_cast(completed as double)     is null then completed end,
            case when try_cast(same_day as double)      is null then same_day end,
            case when try_cast(days_1_to_10 as double)  is null then days_1_to_10 end,
            case when try_cast(days_11_to_20 as double) is null then days_11_to_20 end,
            case when try_cast(days_21_to_30 as double) is null then days_21_to_30 end,
            case when try_cast(days_31_to_40 as double) is null then days_31_to_40 end,
            case when try_cast(days_41_to_45 as double) is null then days_41_to_45 end
        ) as letter
    from published_assessments
),

enquiries_of_area as (
    select
        case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end as area,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region' else 'authority' end as level,
        region_code as region,
        time_period,
        section47,
        conferences,
        try_cast(conferences as double) as how_many,
        try_cast(days_0_to_10 as double) + try_cast(days_11_to_15 as double) as in_time,
        coalesce(
            case when try_cast(conferences as double)   is null then conferences end,
            case when try_cast(days_0_to_10 as double)  is null then days_0_to_10 end,
            case when try_cast(days_11_to_15 as double) is null then days_11_to_15 end
        ) as letter
    from published_enquiries
),

-- As it stands in the file.
said as (
    select 'rereferrals' as figure, area, level, region, time_period, false as is_count, rereferral_percent as said
    from referrals_of_area
    union all
    select 'referrals_no_further_action' as figure, area, level, region, time_period, false as is_count, no_further_action_percent
    from referrals_of_area
    union all
    select 'rereferred_children' as figure, area, level, region, time_period, false as is_count, rereferral_child_percent
    from referrals_of_area
    union all
    select 'referrals_received_rate_annualised' as figure, area, level, region, time_period, true as is_count, referral_count
    from referrals_of_area
    union all
    select 'assessments_completed_rate_annualised' as figure, area, level, region, time_period, true as is_count, completed
    from assessments_of_area
    union all
    select 'section47_started_rate_annualised' as figure, area, level, region, time_period, true as is_count, section47
    from enquiries_of_area
    union all
    select 'conferences_held_rate_annualised' as figure, area, level, region, time_period, true as is_count, conferences
    from enquiries_of_area
),

-- Added up from bins.
added_up as (
    select 'assessments_within_45_days' as figure, area, level, region, time_period,
           case when letter is null and how_many > 0 then 100 * in_time / how_many end as number,
           letter
    from assessments_of_area
    union all
    select 'conferences_within_15_days' as figure, area, level, region, time_period,
           case when letter is null and how_many > 0 then 100 * in_time / how_many end,
           letter
    from enquiries_of_area
),

both_kinds as (
    select figure, area, level, region, time_period, is_count,
           try_cast(said as double) as number,
           case when try_cast(said as double) is null then said end as gap
    from said
    union all
    select figure, area, level, region, time_period, false as is_count, number, letter
    from added_up
)

select distinct figure, area, level, region, time_period, is_count, number, gap
from both_kinds
where number is not null or gap is not null
order by figure, area, time_period
