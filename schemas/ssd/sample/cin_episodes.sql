/*
title = "Referrals and times of need"
*/
select
  concat('R', cast(request_id as varchar)) as cine_referral_id,
  child_id as cine_person_id,
  received as cine_referral_date,
  need as cine_cin_primary_need_code,
  source as cine_referral_source_code,
  case when is_nfa then '{"NFA_FLAG":"Y"}' else '{"SINGLE_ASSESSMENT_FLAG":"Y"}' end as cine_referral_outcome_json,
  is_nfa as cine_referral_nfa,
  close_reason as cine_close_reason,
  closed as cine_close_date,
  concat('T', cast(team_id as varchar)) as cine_referral_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as cine_referral_worker_id,
  -- An extract has the referrals themselves, and no number of them.
  cast(null as bigint) as ext_referrals_12m
from request
