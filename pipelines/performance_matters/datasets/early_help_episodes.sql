/*
# It takes the place of the table: each episode with the child, and whether help had ended within the year before.
title = "Early help episodes"
grain = "One row for each child in each episode of early help."
key   = ["earl_episode_id"]

[keeps]
earl_episode_id         = "identifier"
earl_person_id          = "identifier"
earl_episode_start_date = "none"
earl_episode_end_date   = "none"
earl_episode_end_reason = "none"
ext_success             = "none"
lead_professional       = "staff"
pers_sex                = "indirect"
ethnic_group            = "special"
born                    = "indirect"
is_repeat               = "none"
source_system           = "none"
source_file             = "none"
source_sheet            = "none"
source_row              = "none"

[[example]]
shows = "help that ended up to twelve months before makes it a repeat; help that has not ended, or ended longer ago, does not"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
"""
given.early_help_episodes = """
earl_episode_id, earl_person_id, earl_episode_start_date, earl_episode_end_date, ext_lead_professional
E1,              A1,             2017-06-01,              2018-02-04,            North Locality
E2,              A1,             2019-02-04,              ,                      North Locality
E3,              A2,             2017-06-01,              2018-02-03,
E4,              A2,             2019-02-04,              ,
E5,              A3,             2018-06-01,              ,                      Children's Centre
E6,              A3,             2019-02-04,              ,                      Children's Centre
E7,              A4,             2018-06-01,              2019-02-04,            Children's Centre
E8,              A4,             2019-02-04,              ,                      Children's Centre
"""
expect = """
earl_episode_id, lead_professional, pers_sex, ethnic_group, is_repeat
E1,              North Locality,    F,        White,        false
E2,              North Locality,    F,        White,        true
E3,              Unknown,           U,        Not recorded, false
E4,              Unknown,           U,        Not recorded, false
E5,              Children's Centre, U,        Not recorded, false
E6,              Children's Centre, U,        Not recorded, false
E7,              Children's Centre, U,        Not recorded, false
E8,              Children's Centre, U,        Not recorded, true
"""
*/

with repeats as (
    select distinct now.earl_episode_id
    from early_help_episodes as now
    inner join early_help_episodes as before on before.earl_person_id = now.earl_person_id
    where before.earl_episode_id <> now.earl_episode_id
      and before.earl_episode_end_date <= now.earl_episode_start_date
      and before.earl_episode_end_date >= now.earl_episode_start_date - interval '12 months'
)

select
    early_help_episodes.earl_episode_id,
    early_help_episodes.source_system,
    early_help_episodes.source_file,
    early_help_episodes.source_sheet,
    early_help_episodes.source_row,
    early_help_episodes.earl_person_id,
    early_help_episodes.earl_episode_start_date,
    early_help_episodes.earl_episode_end_date,
    early_help_episodes.earl_episode_end_reason,
    early_help_episodes.ext_success,
    coalesce(early_help_episodes.ext_lead_professional, 'Unknown') as lead_professional,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born,
    (repeats.earl_episode_id is not null) as is_repeat
from early_help_episodes
left join people on people.pers_person_id = early_help_episodes.earl_person_id
left join repeats on repeats.earl_episode_id = early_help_episodes.earl_episode_id
