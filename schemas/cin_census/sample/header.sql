/*
title = "What the file says of itself"
*/
select
  'CIN' as collection,
  extract(year from :period_end) as year,
  :period_end as reference_date,
  'L' as source_level,
  '999' as lea,
  'Sample council' as software_code,
  '1' as release,
  '001' as serial_no,
  cast(extract(year from :period_end) as text) || '-05-01T09:00:00' as date_time
from need_child
limit 1
