/*
title = "Assessments"
*/
select
  concat('A', cast(appraisal_id as varchar)) as cina_assessment_id,
  child_id as cina_person_id,
  concat('R', cast(request_id as varchar)) as cina_referral_id,
  started as cina_assessment_start_date,
  is_seen as cina_assessment_child_seen,
  authorised as cina_assessment_auth_date,
  case outcome
    when 'strategy'     then '{"STRATEGY_DISCUSSION_FLAG":"Y"}'
    when 'legal'        then '{"LEGAL_ACTION_FLAG":"Y"}'
    when 'plan'         then '{"PROV_OF_SERVICES_FLAG":"Y"}'
    when 'go_on'        then '{"PROV_OF_SERVICES_FLAG":"Y"}'
    when 'other_agency' then '{"REFERRAL_TO_OTHER_AGENCY_FLAG":"Y"}'
    when 'nfa'          then '{"NFA_FLAG":"Y"}'
  end as cina_assessment_outcome_json,
  outcome = 'nfa' as cina_assessment_outcome_nfa,
  concat('T', cast(team_id as varchar)) as cina_assessment_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as cina_assessment_worker_id,
  case outcome
    when 'plan'         then 'CIN'
    when 'legal'        then 'LEGAL'
    when 'nfa'          then 'NFA'
    when 'go_on'        then 'CONTINUE'
    when 'other_agency' then 'OTHER_AGENCY'
    when 'step_down'    then 'STEP_DOWN'
    when 'strategy'     then 'STRATEGY'
  end as ext_outcome
from appraisal
