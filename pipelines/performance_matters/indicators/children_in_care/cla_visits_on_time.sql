/*
title   = "Visits to children in care in time"
asks    = "Which share of the children in care was seen in the six weeks to the end of the month, or in three months where fostered for the long term?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, cla_placement, cla_visits"
caution = "A visit at which the child was not seen does not count. Whoever came into care in the last week need not have been seen yet, and is left out."

[[example]]
shows = "42 days are still in time, and three months where fostered for the long term; one without the child, or after the month, is none"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started
K1,     A1,             2018-01-01
K2,     A2,             2018-01-01
K3,     A3,             2018-01-01
K4,     A4,             2018-01-01
K5,     A5,             2018-01-01
K6,     A6,             2019-02-22
K7,     A7,             2019-02-21
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type
P1,                    A2,             2018-01-01,                    ,                            U4
P2,                    A3,             2018-01-01,                    2019-02-28,                  U4
P3,                    A3,             2019-02-28,                    ,                            U6
"""
given.cla_visits = """
clav_cla_visit_id, clav_person_id, clav_cla_visit_date, clav_cla_visit_seen
V1,                A1,             2019-01-17,          true
V2,                A2,             2018-11-30,          true
V3,                A3,             2018-12-15,          true
V4,                A4,             2019-02-20,          false
V5,                A5,             2019-03-01,          true
V6,                A4,             2019-01-16,          true
"""
expect = """
numerator, denominator
2,         6
"""
*/

with
seen as (
    select clav_person_id, max(clav_cla_visit_date) as last_seen
    from cla_visits
    where clav_cla_visit_seen
      and clav_cla_visit_date <= :ends
    group by clav_person_id
),

long_term as (
    select distinct clap_person_id
    from cla_placement
    where clap_cla_placement_type in ('U1', 'U4')
      and clap_cla_placement_start_date <= :ends
      and (clap_cla_placement_end_date is null or clap_cla_placement_end_date > :ends)
),

open as (
    select
        days_between(care.care_started, :ends) as days_in_care,
        days_between(seen.last_seen, :ends) as days,
        seen.last_seen + interval '3 months' as three_months_on,
        long_term.clap_person_id
    from care
    left join seen on seen.clav_person_id = care.clae_person_id
    left join long_term on long_term.clap_person_id = care.clae_person_id
    where care.care_started <= :ends
      and (care.care_ceased is null or care.care_ceased > :ends)
)

select
    case
        when days <= 42 then 1
        when clap_person_id is not null and three_months_on >= :ends then 1
        else 0
    end as numerator,
    1 as denominator
from open
where days_in_care >= 7
