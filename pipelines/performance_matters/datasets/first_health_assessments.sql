/*
# A step on the way, and not published: three figures ask whether the first health assessment was in time.
title = "Initial health assessments"
grain = "One row for each time that a child came into care, with its first health assessment."
key   = ["cla_id"]

[keeps]
cla_id       = "identifier"
care_started = "none"
care_ceased  = "none"
assessed     = "special"

[[example]]
shows = "the first assessment from the day the child came into care counts; one of another time in care does not, nor one that was only due"
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2018-06-01,   2018-09-01
K2,     A1,             2018-12-03,
K3,     A2,             2018-12-03,
"""
given.cla_health = """
clah_health_check_id, clah_person_id, clah_health_check_type, clah_health_check_date, clah_health_check_status
H1,                   A1,             IHA,                    2018-06-20,             DONE
H2,                   A1,             IHA,                    2019-01-20,             DONE
H3,                   A1,             IHA,                    2018-12-03,             DONE
H4,                   A2,             IHA,                    2018-12-20,             DUE
H5,                   A2,             RHA,                    2018-12-20,             DONE
"""
expect = """
cla_id, assessed
K1,     2018-06-20
K2,     2018-12-03
K3,
"""
*/

with done as (
    select care.cla_id, min(cla_health.clah_health_check_date) as assessed
    from care
    inner join cla_health on cla_health.clah_person_id = care.clae_person_id
    where cla_health.clah_health_check_type = 'IHA'
      and cla_health.clah_health_check_status = 'DONE'
      and cla_health.clah_health_check_date >= care.care_started
      and (care.care_ceased is null or cla_health.clah_health_check_date <= care.care_ceased)
    group by care.cla_id
)

select
    care.cla_id,
    care.care_started,
    care.care_ceased,
    done.assessed
from care
left join done on done.cla_id = care.cla_id
order by care.cla_id
