/*
title   = "Review health assessments in time"
asks    = "Of the review health assessments of children in care that fell due in twelve months, which share was done by its day?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { twelve_months = 3 }
source  = "SSD, cla_episodes, cla_health"
caution = "Due every six months before the fifth birthday and every twelve after it, as the case system has the day. One that is not recorded was not done; one that was refused counts as not done."

[[example]]
shows = "a review on its day is in time; who was not in care on the day it fell due is left out"
with  = { starts = 2018-03-01, ends = 2019-02-28, period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2017-01-01,
K2,     A2,             2017-01-01,   2018-06-01
"""
given.cla_health = """
clah_health_check_id, clah_person_id, clah_health_check_type, clah_health_check_date, clah_health_check_status, ext_due_date
H1,                   A1,             RHA,                    2018-03-01,             DONE,                     2018-03-01
H2,                   A1,             RHA,                    2018-09-02,             DONE,                     2018-09-01
H3,                   A1,             RHA,                    ,                       DUE,                      2019-02-28
H4,                   A1,             RHA,                    2018-02-01,             DONE,                     2018-02-28
H5,                   A2,             RHA,                    2018-05-01,             DONE,                     2018-06-01
H6,                   A1,             DENTAL,                 2018-05-01,             DONE,                     2018-06-01
H7,                   A1,             RHA,                    2018-05-01,             REFUSED,                  2018-06-01
"""
expect = """
numerator, denominator
1,         4
"""
*/

select
    case
        when cla_health.clah_health_check_status = 'DONE'
         and cla_health.clah_health_check_date <= cla_health.ext_due_date then 1
        else 0
    end as numerator,
    1 as denominator
from cla_health
inner join care on care.clae_person_id = cla_health.clah_person_id
where cla_health.clah_health_check_type = 'RHA'
  and cla_health.ext_due_date between :starts and :ends
  and cla_health.ext_due_date >= care.care_started
  and (care.care_ceased is null or care.care_ceased > cla_health.ext_due_date)
