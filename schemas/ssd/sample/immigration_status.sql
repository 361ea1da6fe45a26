/*
title = "Who came alone from abroad"
*/
select
  concat('IM', cast(status_id as varchar)) as immi_immigration_status_id,
  child_id as immi_person_id,
  case status
    when 'alone'          then 'UASC'
    when 'formerly_alone' then 'UASC_FORMER'
  end as immi_immigration_status,
  started as immi_immigration_status_start_date,
  ended as immi_immigration_status_end_date
from resident_status
