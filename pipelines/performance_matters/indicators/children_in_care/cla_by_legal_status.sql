/*
title   = "Children in care by legal status"
asks    = "Under which legal status are the children in care at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["legal_status_group"]
source  = "SSD, cla_episodes, legal_status, cla_placement"
caution = "Of two statuses in force the one that began last counts."

[parts]
legal_status_group = [
  "Interim care order", "Full care order", "Section 20", "Placement order: placed for adoption", "Placement order: waiting",
  "Emergency protection order", "Remanded", "Other or not recorded",
]

[[example]]
shows = "a status that ended on the last day is over; under a placement order it matters where the child is placed by then"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2018-01-01,
K2,     A2,             2018-01-01,
K3,     A3,             2018-01-01,
K4,     A4,             2018-01-01,
K5,     A5,             2018-01-01,   2019-02-28
K6,     A6,             2018-01-01,
"""
given.legal_status = """
lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date
L1,                   A1,             C1,                2018-01-01,                   2019-02-28
L2,                   A1,             C2,                2019-02-28,
L3,                   A2,             E1,                2018-06-01,
L4,                   A3,             E1,                2018-06-01,
L5,                   A4,             V2,                2018-01-01,                   2019-02-01
L6,                   A5,             V2,                2018-01-01,
L7,                   A6,             V2,                2018-01-01,
L8,                   A6,             C1,                2019-02-01,
"""
given.cla_placement = """
clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date, clap_cla_placement_end_date, clap_cla_placement_type
P1,                    A2,             2018-01-01,                    2019-02-28,                  U6
P2,                    A2,             2019-02-28,                    ,                            A6
P3,                    A3,             2018-01-01,                    ,                            U6
"""
expect = """
legal_status_group,                   numerator
Full care order,                      1
Placement order: placed for adoption, 1
Placement order: waiting,             1
Other or not recorded,                1
Interim care order,                   1
"""
*/

with
statuses as (
    select
        lega_person_id,
        lega_legal_status,
        row_number() over (
            partition by lega_person_id
            order by lega_legal_status_start_date desc, lega_legal_status_id desc
        ) as from_last
    from legal_status
    where lega_legal_status_start_date <= :ends
      and (lega_legal_status_end_date is null or lega_legal_status_end_date > :ends)
),

now as (
    select lega_person_id, lega_legal_status
    from statuses
    where from_last = 1
),

for_adoption as (
    select distinct clap_person_id
    from cla_placement
    where clap_cla_placement_type in ('A3', 'A4', 'A5', 'A6')
      and clap_cla_placement_start_date <= :ends
      and (clap_cla_placement_end_date is null or clap_cla_placement_end_date > :ends)
)

select
    case
        when now.lega_legal_status = 'C1' then 'Interim care order'
        when now.lega_legal_status = 'C2' then 'Full care order'
        when now.lega_legal_status = 'V2' then 'Section 20'
        when now.lega_legal_status = 'E1' and for_adoption.clap_person_id is not null
            then 'Placement order: placed for adoption'
        when now.lega_legal_status = 'E1' then 'Placement order: waiting'
        when now.lega_legal_status = 'L2' then 'Emergency protection order'
        when now.lega_legal_status = 'J1' then 'Remanded'
        else 'Other or not recorded'
    end as legal_status_group,
    1 as numerator
from care
left join now on now.lega_person_id = care.clae_person_id
left join for_adoption on for_adoption.clap_person_id = care.clae_person_id
where care.care_started <= :ends
  and (care.care_ceased is null or care.care_ceased > :ends)
