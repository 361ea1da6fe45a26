/*
# A step on the way, and not published: who is an unaccompanied asylum seeking child, from when to when.
title = "Unaccompanied asylum seeking children in care"
grain = "One row for each period of care of a child who was unaccompanied and seeking asylum during it."
key   = ["cla_id"]

[keeps]
cla_id              = "identifier"
clae_person_id      = "identifier"
care_started        = "none"
care_ceased         = "none"
unaccompanied_from  = "special"
unaccompanied_until = "special"
ext_team            = "staff"
pers_sex            = "indirect"
ethnic_group        = "special"
born                = "indirect"

[[example]]
shows = "a status that ended before the child came into care is no matter; one without a day began with the care"
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2018-06-01,
K2,     A2,             2018-06-01,
K3,     A3,             2018-06-01,
K4,     A4,             2018-06-01,   2018-09-01
"""
given.immigration_status = """
immi_immigration_status_id, immi_person_id, immi_immigration_status, immi_immigration_status_start_date, immi_immigration_status_end_date
I1,                         A1,             UASC,                    2018-05-20,                         2019-01-10
I2,                         A1,             LEAVE,                   2019-01-10,
I3,                         A2,             UASC,                    2017-01-01,                         2018-06-01
I4,                         A3,             ASYLUM,                  2018-06-01,
I5,                         A4,             UASC,                    ,
"""
expect = """
cla_id, unaccompanied_from, unaccompanied_until
K1,     2018-05-20,         2019-01-10
K4,     2018-06-01,
"""
*/

with statuses as (
    select
        care.cla_id,
        min(coalesce(immigration_status.immi_immigration_status_start_date, care.care_started)) as unaccompanied_from,
        max(immigration_status.immi_immigration_status_end_date) as last_until,
        max(case when immigration_status.immi_immigration_status_end_date is null then 1 else 0 end) as is_open
    from care
    inner join immigration_status on immigration_status.immi_person_id = care.clae_person_id
    where immigration_status.immi_immigration_status = 'UASC'
      and (
          immigration_status.immi_immigration_status_end_date is null
          or immigration_status.immi_immigration_status_end_date > care.care_started
      )
    group by care.cla_id
)

select
    care.cla_id,
    care.clae_person_id,
    care.care_started,
    care.care_ceased,
    statuses.unaccompanied_from,
    case when statuses.is_open = 0 then statuses.last_until end as unaccompanied_until,
    care.ext_team,
    care.pers_sex,
    care.ethnic_group,
    care.born
from care
inner join statuses on statuses.cla_id = care.cla_id
order by care.cla_id
