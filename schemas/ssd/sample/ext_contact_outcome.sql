/*
title = "What was decided about contacts"
*/
select
  concat('C', cast(approach_id as varchar)) as ecou_contact_id,
  upper(outcome) as ecou_outcome,
  decided as ecou_decision_date,
  is_decided_in_a_day as ecou_decided_in_24_hours,
  upper(rating) as ecou_brag_initial,
  upper(final_rating) as ecou_brag_final
from approach
