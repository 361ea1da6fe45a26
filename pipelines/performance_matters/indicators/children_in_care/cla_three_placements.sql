/*
title   = "Children with three or more placements"
asks    = "Which share of the children in care has had three placements or more, since 1 April and in twelve months?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { year_to_date = 13, twelve_months = 1 }
source  = "SSD, cla_episodes, cla_placement; formerly NI 62"
caution = "Since 1 April it grows through the year; the return counts the twelve months to 31 March. Temporary placements (T0 to T4) are left out."

[[example]]
shows = "the placement on the first day counts, one that ended on it does not, and a temporary one never does"
with  = { starts = 2018-04-01, ends = 2019-02-28, period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2018-01-01,
K2,     A2,             2018-01-01,
K3,     A3,             2018-01-01,
K4,     A4,             2018-01-01,   2019-02-28
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type
P1,                    A1,             2018-01-01,                    2018-04-02,                  U6
P2,                    A1,             2018-04-02,                    2019-02-28,                  K2
P3,                    A1,             2019-02-28,                    ,                            U6
P4,                    A2,             2018-01-01,                    2018-04-01,                  U6
P5,                    A2,             2018-04-01,                    2018-06-01,                  K2
P6,                    A2,             2018-06-01,                    ,                            U6
P7,                    A3,             2018-01-01,                    2018-06-01,                  U6
P8,                    A3,             2018-06-01,                    2018-06-05,                  T4
P9,                    A3,             2018-06-05,                    ,                            U6
P10,                   A4,             2018-01-01,                    2018-06-01,                  U6
P11,                   A4,             2018-06-01,                    2018-07-01,                  U6
P12,                   A4,             2018-07-01,                    ,                            U6
P13,                   A3,             2019-03-01,                    ,                            U6
"""
expect = """
numerator, denominator
1,         3
"""
*/

with moves as (
    select care.cla_id, cast(count(*) as bigint) as placements
    from care
    inner join cla_placement on cla_placement.clap_person_id = care.clae_person_id
    where cla_placement.clap_cla_placement_start_date <= :ends
      and cla_placement.clap_cla_placement_start_date >= care.care_started
      and (cla_placement.clap_cla_placement_end_date is null or cla_placement.clap_cla_placement_end_date > :starts)
      and coalesce(cla_placement.clap_cla_placement_type, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')
    group by care.cla_id
)

select
    case when moves.placements >= 3 then 1 else 0 end as numerator,
    1 as denominator
from care
left join moves on moves.cla_id = care.cla_id
where care.care_started <= :ends
  and (care.care_ceased is null or care.care_ceased > :ends)
