/*
title = "Cases of the youth offending team"
*/
select
  concat('YJ', cast(case_id as varchar)) as eyjc_case_id,
  child_id as eyjc_person_id,
  started as eyjc_start_date,
  ended as eyjc_end_date,
  is_statutory as eyjc_is_statutory,
  upper(scale) as eyjc_scaled_approach,
  first_entry as eyjc_first_entry_date,
  custody as eyjc_custody_date,
  is_in_gang as eyjc_gang_member,
  is_in_education as eyjc_in_education_or_work
from offence_case
