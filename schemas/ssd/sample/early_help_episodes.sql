/*
title = "Early help"
*/
select
  concat('E', cast(help_id as varchar)) as earl_episode_id,
  child_id as earl_person_id,
  started as earl_episode_start_date,
  ended as earl_episode_end_date,
  reason as earl_episode_reason,
  upper(end_reason) as earl_episode_end_reason,
  coalesce(lead, 'Unknown') as earl_episode_organisation,
  cast(null as varchar) as earl_episode_worker_id,
  upper(reached) as ext_success,
  lead as ext_lead_professional
from help
