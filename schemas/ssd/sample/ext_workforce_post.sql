/*
title = "Posts"
*/
select
  concat('PO', cast(post_id as varchar)) as ewfp_post_id,
  case service
    when 'front_door' then 'MASH'
    when 'assessment' then 'Duty & Assessment'
    when 'planning'   then 'Intervention & Planning'
    when 'edge'       then 'REACH'
    when 'disability' then '0-25 Service'
    when 'care'       then 'Children in Care'
    when 'leaving'    then 'Onwards & Upwards'
    else 'Adoption Team'
  end as ewfp_service,
  upper(filled_by) as ewfp_filled_by,
  hours as ewfp_fte,
  holds_cases as ewfp_holds_cases,
  started as ewfp_start_date,
  ended as ewfp_end_date
from post
