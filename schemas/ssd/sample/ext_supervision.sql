/*
title = "Supervisions"
*/
select
  concat('SV', cast(supervision_id as varchar)) as esup_supervision_id,
  child_id as esup_person_id,
  is_group as esup_is_group,
  held as esup_date,
  concat('T', cast(team_id as varchar)) as esup_team,
  case service
    when 'front_door' then 'MASH'
    when 'assessment' then 'Duty & Assessment'
    when 'planning'   then 'Intervention & Planning'
    when 'edge'       then 'REACH'
    when 'disability' then '0-25 Service'
    when 'care'       then 'Children in Care'
    when 'leaving'    then 'Onwards & Upwards'
    else 'Adoption Team'
  end as esup_service
from supervision
