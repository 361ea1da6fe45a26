/*
title = "Reviews of protection plans"
*/
select
  concat('RP', cast(review_id as varchar)) as cppr_cp_review_id,
  child_id as cppr_person_id,
  concat('P', cast(of_id as varchar)) as cppr_cp_plan_id,
  due as cppr_cp_review_due,
  held as cppr_cp_review_date,
  concat('RM', cast(review_id as varchar)) as cppr_cp_review_meeting_id,
  goes_on as cppr_cp_review_outcome_continue_cp,
  case when held is not null then true end as cppr_cp_review_quorate,
  took_part as cppr_cp_review_participation
from review
where kind = 'protection'
