/*
title   = "Unaccompanied children among those in care"
asks    = "How many of the children in care are unaccompanied and seek asylum, and under which legal status?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["unaccompanied_status"]
source  = "SSD, cla_episodes, immigration_status, legal_status"

[parts]
unaccompanied_status = ["Unaccompanied: section 20", "Unaccompanied: care order", "Unaccompanied: other", "Not unaccompanied"]

[[example]]
shows = "shares are of all children in care; one who was given leave on the last day is no longer among them"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started
K1,     A1,             2018-01-01
K2,     A2,             2018-01-01
K3,     A3,             2018-01-01
K4,     A4,             2018-01-01
K5,     A5,             2018-01-01
"""
given.unaccompanied = """
cla_id, unaccompanied_from, unaccompanied_until, born
K1,     2018-01-01,         ,                    2003-01-01
K2,     2018-01-01,         2019-03-01,          2003-01-01
K3,     2018-01-01,         2019-02-28,          2003-01-01
K4,     2018-01-01,         ,                    2003-01-01
"""
given.legal_status = """
lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date
L1,                   A1,             V2,                2018-01-01,
L2,                   A2,             V2,                2018-01-01,                   2019-02-28
L3,                   A2,             C1,                2019-02-28,
L4,                   A3,             V2,                2018-01-01,
"""
expect = """
unaccompanied_status,      numerator
Unaccompanied: section 20, 1
Unaccompanied: care order, 1
Not unaccompanied,         2
Unaccompanied: other,      1
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

unaccompanied_now as (
    select cla_id
    from unaccompanied
    where unaccompanied_from <= :ends
      and (unaccompanied_until is null or unaccompanied_until > :ends)
)

select
    case
        when unaccompanied_now.cla_id is null          then 'Not unaccompanied'
        when now.lega_legal_status = 'V2'              then 'Unaccompanied: section 20'
        when now.lega_legal_status in ('C1', 'C2')     then 'Unaccompanied: care order'
        else 'Unaccompanied: other'
    end as unaccompanied_status,
    1 as numerator
from care
left join unaccompanied_now on unaccompanied_now.cla_id = care.cla_id
left join now on now.lega_person_id = care.clae_person_id
where care.care_started <= :ends
  and (care.care_ceased is null or care.care_ceased > :ends)
