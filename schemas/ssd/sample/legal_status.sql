/*
title = "Legal statuses in care"
*/
select
  concat('LS', cast(status_id as varchar)) as lega_legal_status_id,
  child_id as lega_person_id,
  status as lega_legal_status,
  started as lega_legal_status_start_date,
  ended as lega_legal_status_end_date
from stay_status
