/*
title = "Adopters at stage 1 or further on in the twelve months"
*/
with
-- As known on the day: later steps are blank.
known as (
  select
    adopter_id,
    family_id,
    sex,
    ethnicity,
    disability,
    is_fostering_for_adoption,
    enquired,
    stage_1_started,
    case when stage_1_ended <= :period_end then stage_1_ended end as stage_1_ended,
    case when stage_2_started <= :period_end then stage_2_started end as stage_2_started,
    case when stage_2_ended <= :period_end then stage_2_ended end as stage_2_ended,
    case when applied <= :period_end then applied end as applied,
    case when approved <= :period_end then approved end as approved,
    case when matched <= :period_end then matched end as matched,
    case when placed <= :period_end then placed end as placed,
    case when placed <= :period_end then children_placed end as children_placed,
    case when adopted <= :period_end then adopted end as adopted,
    case when "left" <= :period_end then "left" end as "left",
    case when "left" <= :period_end then left_reason end as left_reason
  from adopter
  where stage_1_started <= :period_end
)
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
from known
where coalesce(adopted, "left", :period_end) > :year_before
order by adopter_id
