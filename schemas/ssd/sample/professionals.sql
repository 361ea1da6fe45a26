/*
title = "Everybody who works or has worked here"
*/
select
  concat('W', cast(worker_id as varchar)) as prof_professional_id,
  name as prof_professional_name,
  case when is_manager then 'Team manager' else 'Social worker' end as prof_professional_job_title,
  is_agency as prof_agency_worker_flag,
  case service
    when 'front_door' then 'MASH'
    when 'assessment' then 'Duty & Assessment'
    when 'planning'   then 'Intervention & Planning'
    when 'edge'       then 'REACH'
    when 'disability' then '0-25 Service'
    when 'care'       then 'Children in Care'
    when 'leaving'    then 'Onwards & Upwards'
    else 'Adoption Team'
  end as prof_professional_department,
  hours as prof_full_time_equivalency
from worker
