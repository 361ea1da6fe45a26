/*
title = "Complaints, enquiries of members and compliments"
*/
select
  concat('CM', cast(complaint_id as varchar)) as ecmp_complaint_id,
  upper(kind) as ecmp_kind,
  cast(stage as varchar) as ecmp_stage,
  received as ecmp_received_date,
  due as ecmp_due_date,
  answered as ecmp_response_date,
  upper(outcome) as ecmp_outcome,
  reason as ecmp_reason,
  case service
    when 'front_door' then 'MASH'
    when 'assessment' then 'Duty & Assessment'
    when 'planning'   then 'Intervention & Planning'
    when 'edge'       then 'REACH'
    when 'disability' then '0-25 Service'
    when 'care'       then 'Children in Care'
    when 'leaving'    then 'Onwards & Upwards'
    else 'Adoption Team'
  end as ecmp_service,
  from_whom as ecmp_complainant
from complaint
