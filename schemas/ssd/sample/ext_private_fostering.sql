/*
title = "Private fostering"
*/
select
  concat('PF', cast(private_home_id as varchar)) as eprf_table_id,
  child_id as eprf_person_id,
  started as eprf_start_date,
  ended as eprf_end_date
from private_home
