/*
title   = "Same placement for two years"
asks    = "Of the children under 16 who have been in care for two and a half years or longer, which share has been in one placement for two years, or is placed for adoption?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, cla_placement; formerly NI 63"
caution = "Temporary placements (T0 to T4) are left out. The years of an adoptive placement and of the one before are not added up: whoever is placed for adoption counts."

[[example]]
shows = "two years and two and a half are full on the day itself; whoever is 16 on the last day is left out"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started, care_ceased, born
K1,     A1,             2016-08-28,   ,            2010-01-01
K2,     A2,             2016-09-01,   ,            2010-01-01
K3,     A3,             2010-01-01,   ,            2003-02-28
K4,     A4,             2010-01-01,   ,            2003-03-01
K5,     A5,             2010-01-01,   ,            2010-01-01
K6,     A6,             2010-01-01,   2019-02-28,  2010-01-01
K7,     A7,             2010-01-01,   ,            2010-01-01
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type
P1,                    A1,             2017-02-28,                    ,                            U4
P2,                    A2,             2016-09-01,                    ,                            U4
P3,                    A3,             2010-01-01,                    ,                            U4
P4,                    A4,             2017-03-01,                    ,                            U4
P5,                    A5,             2018-12-01,                    ,                            A6
P6,                    A6,             2010-01-01,                    ,                            U4
P7,                    A4,             2010-01-01,                    2017-03-01,                  U4
"""
expect = """
numerator, denominator
2,         4
"""
*/

with
placements as (
    select
        clap_person_id,
        clap_cla_placement_start_date,
        clap_cla_placement_type,
        row_number() over (
            partition by clap_person_id
            order by clap_cla_placement_start_date desc, clap_cla_placement_id desc
        ) as from_last
    from cla_placement
    where clap_cla_placement_start_date <= :ends
      and (clap_cla_placement_end_date is null or clap_cla_placement_end_date > :ends)
      and coalesce(clap_cla_placement_type, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')
),

now as (
    select clap_person_id, clap_cla_placement_start_date, clap_cla_placement_type
    from placements
    where from_last = 1
),

open as (
    select
        age_on(care.born, :ends) as age,
        months_between(care.care_started, :ends) as months_in_care,
        months_between(now.clap_cla_placement_start_date, :ends) as months_placed,
        now.clap_cla_placement_type
    from care
    left join now on now.clap_person_id = care.clae_person_id
    where care.care_started <= :ends
      and (care.care_ceased is null or care.care_ceased > :ends)
)

select
    case
        when months_placed >= 24 or clap_cla_placement_type in ('A3', 'A4', 'A5', 'A6') then 1
        else 0
    end as numerator,
    1 as denominator
from open
where age < 16
  and months_in_care >= 30
