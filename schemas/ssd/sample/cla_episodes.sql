/*
title = "Episodes of care"
*/
select
  concat('EC', cast(step_id as varchar)) as clae_cla_episode_id,
  child_id as clae_person_id,
  concat('H', cast(home_id as varchar)) as clae_cla_placement_id,
  started as clae_cla_episode_start_date,
  reason as clae_cla_episode_start_reason,
  need as clae_cla_primary_need_code,
  ended as clae_cla_episode_ceased_date,
  ended_reason as clae_cla_episode_ceased_reason,
  concat('L', cast(stay_id as varchar)) as clae_cla_id,
  case when request_id is not null then concat('R', cast(request_id as varchar)) end as clae_referral_id,
  officer_contact as clae_cla_last_iro_contact_date,
  entered as clae_entered_care_date,
  concat('T', cast(team_id as varchar)) as ext_team
from stay_step
