/*
title   = "Children in care by placement"
asks    = "Where do the children in care live: in the borough or elsewhere, and in which kind of placement?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["provision", "clap_cla_placement_type"]
source  = "SSD, cla_episodes, cla_placement"
caution = "Of two open placements the one that began last counts."

[parts]
provision = ["In the borough", "Elsewhere", "Not recorded"]

[[example]]
shows = "the placement is the one at the end of the month; a child without one is there all the same"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started
K1,     A1,             2018-01-01
K2,     A2,             2018-01-01
K3,     A3,             2018-01-01
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type, ext_in_area
P1,                    A1,             2018-01-01,                    2019-02-28,                  U6,                      true
P2,                    A1,             2019-02-28,                    ,                            K2,                      false
P3,                    A2,             2018-01-01,                    ,                            U6,                      true
P4,                    A3,             2018-01-01,                    2019-01-31,                  U6,                      true
P5,                    A2,             2019-03-01,                    ,                            K2,                      false
"""
expect = """
provision,      clap_cla_placement_type, numerator
Elsewhere,      K2,                      1
In the borough, U6,                      1
Not recorded,   not recorded,            1
"""
*/

with
placements as (
    select
        clap_person_id,
        clap_cla_placement_type,
        ext_in_area,
        row_number() over (
            partition by clap_person_id
            order by clap_cla_placement_start_date desc, clap_cla_placement_id desc
        ) as from_last
    from cla_placement
    where clap_cla_placement_start_date <= :ends
      and (clap_cla_placement_end_date is null or clap_cla_placement_end_date > :ends)
),

now as (
    select clap_person_id, clap_cla_placement_type, ext_in_area
    from placements
    where from_last = 1
)

select
    case
        when now.ext_in_area     then 'In the borough'
        when not now.ext_in_area then 'Elsewhere'
        else 'Not recorded'
    end as provision,
    now.clap_cla_placement_type,
    1 as numerator
from care
left join now on now.clap_person_id = care.clae_person_id
where care.care_started <= :ends
  and (care.care_ceased is null or care.care_ceased > :ends)
order by now.clap_cla_placement_type
