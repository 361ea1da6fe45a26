/*
# It takes the place of the table: a series of short breaks is not care in the report, so its episodes are left out.
title = "Episodes of care"
grain = "One row for each episode of care of a child who is looked after other than in a series of short breaks."
key   = ["clae_cla_episode_id"]

# Only whether a series of short breaks had begun is asked of it.
any_time_of = ["legal_status"]

[keeps]
clae_cla_episode_id            = "identifier"
clae_person_id                 = "identifier"
clae_cla_placement_id          = "identifier"
clae_cla_episode_start_date    = "none"
clae_cla_episode_start_reason  = "none"
clae_cla_primary_need_code     = "special"
clae_cla_episode_ceased_date   = "none"
clae_cla_episode_ceased_reason = "special"
clae_cla_id                    = "identifier"
clae_referral_id               = "identifier"
clae_cla_last_iro_contact_date = "none"
clae_entered_care_date         = "none"
ext_team                       = "staff"
source_system                  = "none"
source_file                    = "none"
source_sheet                   = "none"
source_row                     = "none"

[[example]]
shows = "what counts is the legal status on the episode's first day; a child without one is in care"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_episode_start_date
E1,                  A1,             2018-06-01
E2,                  A1,             2018-07-01
E3,                  A2,             2018-06-01
E4,                  A3,             2018-06-01
"""
given.legal_status = """
lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date
L1,                   A1,             V4,                2018-05-01,                   2018-07-01
L2,                   A1,             V2,                2018-07-01,
L3,                   A2,             V3,                2018-06-01,
"""
expect = """
clae_cla_episode_id
E2
E4
"""
*/

with short_breaks as (
    select distinct cla_episodes.clae_cla_episode_id
    from cla_episodes
    inner join legal_status on legal_status.lega_person_id = cla_episodes.clae_person_id
    where legal_status.lega_legal_status in ('V3', 'V4')
      and legal_status.lega_legal_status_start_date <= cla_episodes.clae_cla_episode_start_date
      and (
          legal_status.lega_legal_status_end_date is null
          or legal_status.lega_legal_status_end_date > cla_episodes.clae_cla_episode_start_date
      )
)

select
    cla_episodes.clae_cla_episode_id,
    cla_episodes.source_system,
    cla_episodes.source_file,
    cla_episodes.source_sheet,
    cla_episodes.source_row,
    cla_episodes.clae_person_id,
    cla_episodes.clae_cla_placement_id,
    cla_episodes.clae_cla_episode_start_date,
    cla_episodes.clae_cla_episode_start_reason,
    cla_episodes.clae_cla_primary_need_code,
    cla_episodes.clae_cla_episode_ceased_date,
    cla_episodes.clae_cla_episode_ceased_reason,
    cla_episodes.clae_cla_id,
    cla_episodes.clae_referral_id,
    cla_episodes.clae_cla_last_iro_contact_date,
    cla_episodes.clae_entered_care_date,
    cla_episodes.ext_team
from cla_episodes
left join short_breaks on short_breaks.clae_cla_episode_id = cla_episodes.clae_cla_episode_id
where short_breaks.clae_cla_episode_id is null
order by cla_episodes.clae_cla_episode_id
