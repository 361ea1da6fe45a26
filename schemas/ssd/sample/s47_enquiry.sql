/*
title = "Enquiries"
*/
select
  concat('Q', cast(enquiry_id as varchar)) as s47e_s47_enquiry_id,
  concat('R', cast(request_id as varchar)) as s47e_referral_id,
  child_id as s47e_person_id,
  started as s47e_s47_start_date,
  ended as s47e_s47_end_date,
  outcome = 'nfa' as s47e_s47_nfa,
  case outcome
    when 'legal'        then '{"LEGAL_ACTION_FLAG":"Y"}'
    when 'conference'   then '{"CP_CONFERENCE_FLAG":"Y"}'
    when 'assessment'   then '{"NFA_CONTINUE_SINGLE_FLAG":"Y"}'
    when 'services'     then '{"PROV_OF_SERVICES_FLAG":"Y"}'
    when 'other_agency' then '{"MONITOR_FLAG":"Y"}'
    when 'nfa'          then '{"NFA_FLAG":"Y"}'
  end as s47e_s47_outcome_json,
  concat('T', cast(team_id as varchar)) as s47e_s47_completed_by_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as s47e_s47_completed_by_worker_id,
  case outcome
    when 'assessment'   then 'ASSESSMENT'
    when 'conference'   then 'ICPC'
    when 'legal'        then 'LEGAL'
    when 'go_on'        then 'CONTINUE'
    when 'other_agency' then 'MONITOR'
    when 'services'     then 'SERVICES'
    when 'nfa'          then 'NFA'
  end as ext_s47_outcome
from enquiry
