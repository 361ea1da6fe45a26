/*
title = "Adopters at stage 1 or further on in the twelve months"
*/
select
  adopter_id,
  family_id,
  sex as gender,
  ethnicity,
  disability as has_disability,
  is_fostering_for_adoption,
  enquired,
  stage_1_started,
  stage_1_ended,
  stage_2_started,
  stage_2_ended,
  applied,
  approved,
  matched,
  placed,
  children_placed,
  adopted,
  "left",
  left_reason
from adopter
where stage_1_started is not null
  and coalesce(adopted, "left", :period_end) > :year_before
order by adopter_id
