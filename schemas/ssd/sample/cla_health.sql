/*
title = "Health checks of children in care"
*/
select
  concat('HC', cast(check_id as varchar)) as clah_health_check_id,
  child_id as clah_person_id,
  case kind
    when 'first'       then 'IHA'
    when 'review'      then 'RHA'
    when 'teeth'       then 'DENTAL'
    when 'development' then 'DEVELOPMENT'
  end as clah_health_check_type,
  checked as clah_health_check_date,
  upper(state) as clah_health_check_status,
  due as ext_due_date
from stay_check
