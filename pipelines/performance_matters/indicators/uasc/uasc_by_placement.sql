/*
title   = "Unaccompanied children by placement"
asks    = "Where do the unaccompanied asylum seeking children live?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["placement"]
source  = "SSD, cla_episodes, immigration_status, cla_placement"
caution = "Of two open placements the one that began last counts."

[parts]
placement = ["Fostering", "Semi-independent", "Residential", "Other or not recorded"]

[[example]]
shows = "the placement is the one at the end of the month"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, clae_person_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born,       pers_sex, ext_team
K1,     A1,             2018-03-01,   ,            2018-03-01,         ,                    2001-03-01, M,        T1
K2,     A2,             2018-03-01,   ,            2018-03-01,         ,                    2003-03-01, F,
K3,     A3,             2018-03-01,   ,            2018-03-01,         ,                    2001-02-28, M,        T1
K4,     A4,             2018-03-01,   2019-02-28,  2018-03-01,         ,                    2003-03-01, M,        T1
K5,     A5,             2019-02-28,   ,            2019-02-28,         ,                    ,           M,        T2
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type
P1,                    A1,             2018-03-01,                    2019-02-28,                  U6
P2,                    A1,             2019-02-28,                    ,                            H5
P3,                    A2,             2018-03-01,                    2019-02-01,                  U6
P4,                    A3,             2018-03-01,                    ,                            U6
P5,                    A5,             2019-02-28,                    ,                            K2
"""
expect = """
placement,             numerator
Semi-independent,      1
Other or not recorded, 1
Residential,           1
"""
*/

with
placements as (
    select
        clap_person_id,
        clap_cla_placement_type,
        row_number() over (
            partition by clap_person_id
            order by clap_cla_placement_start_date desc, clap_cla_placement_id desc
        ) as from_last
    from cla_placement
    where clap_cla_placement_start_date <= :ends
      and (clap_cla_placement_end_date is null or clap_cla_placement_end_date > :ends)
),

now as (
    select clap_person_id, clap_cla_placement_type
    from placements
    where from_last = 1
),

open as (
    select
        now.clap_cla_placement_type,
        age_on(unaccompanied.born, :ends) as age
    from unaccompanied
    left join now on now.clap_person_id = unaccompanied.clae_person_id
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select
    case
        when clap_cla_placement_type in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')       then 'Fostering'
        when clap_cla_placement_type in ('H5', 'K3', 'P2')                         then 'Semi-independent'
        when clap_cla_placement_type in ('K1', 'K2', 'R1', 'R2', 'R3', 'R5', 'S1') then 'Residential'
        else 'Other or not recorded'
    end as placement,
    1 as numerator
from open
where age < 18 or age is null
