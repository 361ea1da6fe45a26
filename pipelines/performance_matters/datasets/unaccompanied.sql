/*
# A step on the way, and not published: who is an unaccompanied asylum seeking child, from when to when.
title = "Unaccompanied asylum seeking children in care"
grain = "One row for each time that a child was unaccompanied and seeking asylum during a period of care."
key   = ["cla_id", "unaccompanied_from"]

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

[[example]]
shows = "who is it a second time is not it in between; statuses that meet or overlap are one time"
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2017-06-01,
K2,     A2,             2017-06-01,
"""
given.immigration_status = """
immi_immigration_status_id, immi_person_id, immi_immigration_status, immi_immigration_status_start_date, immi_immigration_status_end_date
I1,                         A1,             UASC,                    2017-06-01,                         2018-01-10
I2,                         A1,             LEAVE,                   2018-01-10,                         2018-05-01
I3,                         A1,             UASC,                    2018-05-01,
I4,                         A2,             UASC,                    2017-06-01,                         2018-06-01
I5,                         A2,             UASC,                    2017-07-01,                         2017-08-01
I6,                         A2,             UASC,                    2018-06-01,                         2018-09-01
"""
expect = """
cla_id, unaccompanied_from, unaccompanied_until
K1,     2017-06-01,         2018-01-10
K1,     2018-05-01,
K2,     2017-06-01,         2018-09-01
"""
*/

with
known as (
    select
        care.cla_id,
        care.care_started,
        coalesce(immigration_status.immi_immigration_status_start_date, care.care_started) as began,
        immigration_status.immi_immigration_status_end_date as ended
    from care
    inner join immigration_status on immigration_status.immi_person_id = care.clae_person_id
    where immigration_status.immi_immigration_status = 'UASC'
),

statuses as (
    select distinct cla_id, began, ended
    from known
    where ended is null
       or (ended > care_started and ended > began)
),

-- A status that begins while another is in force, or on its last day, begins nothing; and so with the ends.
within_another as (
    select distinct statuses.cla_id, statuses.began
    from statuses
    inner join statuses as other on other.cla_id = statuses.cla_id
    where other.began < statuses.began
      and (other.ended is null or other.ended >= statuses.began)
),

outlived as (
    select distinct statuses.cla_id, statuses.ended
    from statuses
    inner join statuses as other on other.cla_id = statuses.cla_id
    where other.began <= statuses.ended
      and (other.ended is null or other.ended > statuses.ended)
),

beginnings as (
    select distinct statuses.cla_id, statuses.began
    from statuses
    left join within_another on within_another.cla_id = statuses.cla_id and within_another.began = statuses.began
    where within_another.cla_id is null
),

endings as (
    select distinct statuses.cla_id, statuses.ended
    from statuses
    left join outlived on outlived.cla_id = statuses.cla_id and outlived.ended = statuses.ended
    where outlived.cla_id is null
      and statuses.ended is not null
),

times as (
    select
        beginnings.cla_id,
        beginnings.began as unaccompanied_from,
        min(case when endings.ended > beginnings.began then endings.ended end) as unaccompanied_until
    from beginnings
    left join endings on endings.cla_id = beginnings.cla_id
    group by beginnings.cla_id, beginnings.began
)

select
    care.cla_id,
    care.clae_person_id,
    care.care_started,
    care.care_ceased,
    times.unaccompanied_from,
    times.unaccompanied_until,
    care.ext_team,
    care.pers_sex,
    care.ethnic_group,
    care.born
from care
inner join times on times.cla_id = care.cla_id
order by care.cla_id, times.unaccompanied_from
