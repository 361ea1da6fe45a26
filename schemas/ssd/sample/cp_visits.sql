/*
title = "Visits to children on protection plans"
*/
select
  concat('V', cast(visit_id as varchar)) as cppv_cp_visit_id,
  child_id as cppv_person_id,
  concat('P', cast(of_id as varchar)) as cppv_cp_plan_id,
  visited as cppv_cp_visit_date,
  is_seen as cppv_cp_visit_seen,
  is_alone as cppv_cp_visit_seen_alone
from visit
where kind = 'protection'
