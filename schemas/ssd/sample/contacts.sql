/*
title = "Contacts"
*/
select
  concat('C', cast(approach_id as varchar)) as cont_contact_id,
  child_id as cont_person_id,
  received as cont_contact_date,
  source as cont_contact_source_code,
  case outcome
    when 'referral'    then '{"NEW_REFERRAL_FLAG":"Y"}'
    when 'early_help'  then '{"EXISTING_EH_FLAG":"Y"}'
    when 'information' then '{"PROV_OF_INFO_FLAG":"Y"}'
    when 'signposting' then '{"SIGNPOSTED_FLAG":"Y"}'
    when 'nfa'         then '{"NFA_FLAG":"Y"}'
  end as cont_contact_outcome_json
from approach
