/*
title = "Visits to children in need"
*/
select
  concat('V', cast(visit_id as varchar)) as cinv_cin_visit_id,
  child_id as cinv_person_id,
  visited as cinv_cin_visit_date,
  is_seen as cinv_cin_visit_seen,
  is_alone as cinv_cin_visit_seen_alone
from visit
where kind = 'need'
