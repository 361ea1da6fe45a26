/*
title = "Missing and absent episodes"
*/
select
  concat('MI', cast(away_id as varchar)) as miss_table_id,
  child_id as miss_person_id,
  started as miss_missing_episode_start_date,
  case when kind = 'missing' then 'M' else 'A' end as miss_missing_episode_type,
  ended as miss_missing_episode_end_date,
  is_interview_offered as miss_missing_rhi_offered,
  is_interview_taken as miss_missing_rhi_accepted,
  upper(from_where) as ext_missing_from
from away
