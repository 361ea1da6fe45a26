/*
title = "Plans for children in need"
*/
select
  concat('N', cast(plan_id as varchar)) as cinp_cin_plan_id,
  concat('R', cast(request_id as varchar)) as cinp_referral_id,
  child_id as cinp_person_id,
  started as cinp_cin_plan_start_date,
  ended as cinp_cin_plan_end_date,
  concat('T', cast(team_id as varchar)) as cinp_cin_plan_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as cinp_cin_plan_worker_id,
  has_no_recourse as ext_no_recourse
from need_plan_made
