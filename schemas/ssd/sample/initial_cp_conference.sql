/*
title = "Initial conferences, held and to come"
*/
select
  concat('IC', cast(conference_id as varchar)) as icpc_icpc_id,
  concat('M', cast(meeting_id as varchar)) as icpc_icpc_meeting_id,
  case when enquiry_id is not null then concat('Q', cast(enquiry_id as varchar)) end as icpc_s47_enquiry_id,
  child_id as icpc_person_id,
  case when plan_id is not null then concat('P', cast(plan_id as varchar)) end as icpc_cp_plan_id,
  concat('R', cast(request_id as varchar)) as icpc_referral_id,
  is_transfer as icpc_icpc_transfer_in,
  target as icpc_icpc_target_date,
  held as icpc_icpc_date,
  led_to_plan as icpc_icpc_outcome_cp_flag,
  concat('T', cast(team_id as varchar)) as icpc_icpc_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as icpc_icpc_worker_id,
  discussed as ext_strategy_date
from conference
