/*
title   = "Dental checks of children in care"
asks    = "Which share of the children in care has had a dental check in twelve months?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, cla_health"
caution = "Of every age, and however long in care. A check that was refused is none."

[[example]]
shows = "twelve months back to the day; a check that is only due, was refused or came later is none"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started
K1,     A1,             2018-01-01
K2,     A2,             2018-01-01
K3,     A3,             2018-01-01
K4,     A4,             2018-01-01
K5,     A5,             2019-02-28
"""
given.cla_health = """
clah_health_check_id, clah_person_id, clah_health_check_type, clah_health_check_date, clah_health_check_status
H1,                   A1,             DENTAL,                 2018-02-28,             DONE
H2,                   A2,             DENTAL,                 2018-02-27,             DONE
H3,                   A3,             DENTAL,                 2018-12-01,             REFUSED
H4,                   A4,             DENTAL,                 2019-03-01,             DONE
H5,                   A4,             RHA,                    2018-12-01,             DONE
H6,                   A1,             DENTAL,                 2018-10-28,             DONE
"""
expect = """
numerator, denominator
1,         5
"""
*/

with checked as (
    select distinct clah_person_id
    from cla_health
    where clah_health_check_type = 'DENTAL'
      and clah_health_check_status = 'DONE'
      and clah_health_check_date <= :ends
      and clah_health_check_date + interval '12 months' >= :ends
)

select
    case when checked.clah_person_id is not null then 1 else 0 end as numerator,
    1 as denominator
from care
left join checked on checked.clah_person_id = care.clae_person_id
where care.care_started <= :ends
  and (care.care_ceased is null or care.care_ceased > :ends)
