/*
title = "Plans that protect children"
*/
select
  concat('P', cast(plan_id as varchar)) as cppl_cp_plan_id,
  concat('R', cast(request_id as varchar)) as cppl_referral_id,
  case when conference_id is not null then concat('IC', cast(conference_id as varchar)) end as cppl_icpc_id,
  child_id as cppl_person_id,
  started as cppl_cp_plan_start_date,
  ended as cppl_cp_plan_end_date,
  is_of_another_authority as cppl_cp_plan_ola,
  initial as cppl_cp_plan_initial_category,
  latest as cppl_cp_plan_latest_category,
  cast(null as bigint) as ext_previous_plans,
  concat('T', cast(team_id as varchar)) as ext_team
from protection
