/*
title = "Visits to children in care"
*/
select
  concat('V', cast(visit_id as varchar)) as clav_cla_visit_id,
  concat('L', cast(of_id as varchar)) as clav_cla_id,
  child_id as clav_person_id,
  visited as clav_cla_visit_date,
  is_seen as clav_cla_visit_seen,
  is_alone as clav_cla_visit_seen_alone
from visit
where kind = 'care'
