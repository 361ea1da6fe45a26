/*
# What every figure about children in care is counted from: a child is in care once, however often its placement changes.
title = "Periods of care"
grain = "One row for each time that a child came into care, from the day it came to the day it left."
key   = ["cla_id"]

[keeps]
cla_id                         = "identifier"
clae_person_id                 = "identifier"
care_started                   = "none"
care_ceased                    = "none"
clae_cla_episode_ceased_reason = "special"
ext_team                       = "staff"
pers_sex                       = "indirect"
ethnic_group                   = "special"
born                           = "indirect"

[[example]]
shows = "episodes of one period are one row: it has ended when all have, and the team and the reason are the last one's"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2010-02-04, White
"""
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_id, clae_entered_care_date, clae_cla_episode_start_date, clae_cla_episode_ceased_date, clae_cla_episode_ceased_reason, ext_team
E1,                  A1,             K1,          2018-01-03,             2018-01-03,                  2018-05-01,                   X1,                             T1
E2,                  A1,             K1,          2018-01-03,             2018-05-01,                  2018-09-01,                   E4A,                            T2
E3,                  A1,             K2,          2018-12-01,             2018-12-01,                  2019-01-01,                   X1,                             T2
E4,                  A1,             K2,          2018-12-01,             2019-01-01,                  ,                             ,                               T3
E5,                  A2,             ,            ,                       2019-01-01,                  ,                             ,
"""
expect = """
cla_id, clae_person_id, care_started, care_ceased, clae_cla_episode_ceased_reason, ext_team, pers_sex, ethnic_group
E5,     A2,             2019-01-01,   ,            ,                               ,         U,        Not recorded
K1,     A1,             2018-01-03,   2018-09-01,  E4A,                            T2,       F,        White
K2,     A1,             2018-12-01,   ,            ,                               T3,       F,        White
"""

[[example]]
shows = "where the day of coming into care is not said, it is the first episode's"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_id, clae_entered_care_date, clae_cla_episode_start_date, clae_cla_episode_ceased_date
E1,                  A1,             K1,          ,                       2018-01-03,                  2018-05-01
E2,                  A1,             K1,          ,                       2018-05-01,
"""
expect = """
cla_id, care_started, care_ceased
K1,     2018-01-03,
"""
*/

with
episodes as (
    select
        coalesce(clae_cla_id, clae_cla_episode_id) as cla_id,
        clae_person_id,
        coalesce(clae_entered_care_date, clae_cla_episode_start_date) as entered,
        clae_cla_episode_ceased_date,
        clae_cla_episode_ceased_reason,
        ext_team,
        row_number() over (
            partition by coalesce(clae_cla_id, clae_cla_episode_id)
            order by clae_cla_episode_start_date desc, clae_cla_episode_id desc
        ) as from_last
    from cla_episodes
),

periods as (
    select
        cla_id,
        min(entered) as care_started,
        max(clae_cla_episode_ceased_date) as last_ceased,
        max(case when clae_cla_episode_ceased_date is null then 1 else 0 end) as is_open
    from episodes
    group by cla_id
)

select
    periods.cla_id,
    episodes.clae_person_id,
    periods.care_started,
    case when periods.is_open = 0 then periods.last_ceased end as care_ceased,
    case when periods.is_open = 0 then episodes.clae_cla_episode_ceased_reason end as clae_cla_episode_ceased_reason,
    episodes.ext_team,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born
from periods
inner join episodes on episodes.cla_id = periods.cla_id
left join people on people.pers_person_id = episodes.clae_person_id
where episodes.from_last = 1
order by periods.cla_id
