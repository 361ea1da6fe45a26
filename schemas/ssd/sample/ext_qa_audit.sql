/*
title = "Audits of cases"
*/
select
  concat('QA', cast(audit_id as varchar)) as eqaa_audit_id,
  upper(domain) as eqaa_domain,
  upper(grade) as eqaa_grade,
  audited as eqaa_audit_date,
  case service
    when 'front_door' then 'MASH'
    when 'assessment' then 'Duty & Assessment'
    when 'planning'   then 'Intervention & Planning'
    when 'edge'       then 'REACH'
    when 'disability' then '0-25 Service'
    when 'care'       then 'Children in Care'
    when 'leaving'    then 'Onwards & Upwards'
    else 'Adoption Team'
  end as eqaa_service
from audit
