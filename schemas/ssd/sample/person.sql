/*
title = "Everybody known"
*/
select
  child_id as pers_person_id,
  sex as pers_sex,
  ethnicity as pers_ethnicity,
  case when born <= :period_end then born end as pers_dob,
  case when born > :period_end then born end as pers_expected_dob,
  cast(null as date) as pers_death_date,
  nationality as pers_nationality
from resident
