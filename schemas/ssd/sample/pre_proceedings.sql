/*
title = "Before and in court"
*/
select
  concat('PP', cast(proceedings_id as varchar)) as prep_table_id,
  child_id as prep_person_id,
  cast(null as varchar) as prep_plo_family_id,
  decided as prep_pre_pro_decision_date,
  met as prep_initial_pre_pro_meeting_date,
  case when issued is not null then 'Proceedings issued' end as prep_pre_pro_outcome,
  issued as prep_pre_pro_outcome_date,
  issued as prep_court_issue_date,
  ordered as prep_court_order_date,
  order_made as prep_court_order
from proceedings
