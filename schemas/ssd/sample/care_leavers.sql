/*
title = "Young people who have left care"
*/
select
  concat('CL', cast(leaver_id as varchar)) as clea_table_id,
  child_id as clea_person_id,
  eligibility as clea_care_leaver_eligibility,
  in_touch > :period_end - interval '12 months' as clea_care_leaver_in_touch,
  in_touch as clea_care_leaver_latest_contact,
  home as clea_care_leaver_accommodation,
  substr(home, 2, 1) = '1' as clea_care_leaver_accom_suitable,
  activity as clea_care_leaver_activity,
  plan_reviewed as clea_pathway_plan_review_date,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as clea_care_leaver_personal_advisor,
  concat('T', cast(team_id as varchar)) as clea_care_leaver_allocated_team,
  case when worker_id is not null then concat('W', cast(worker_id as varchar)) end as clea_care_leaver_worker_id,
  is_at_university as ext_at_university
from leaver
