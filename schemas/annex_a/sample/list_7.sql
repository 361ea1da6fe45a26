/*
title = "Protection plans open, or ended in the six months"
*/
with
-- Plans in their order, so that the number of earlier ones is known, however long ago they were.
numbered as (
  select
    child_id,
    started,
    initial_category,
    latest_category,
    visited,
    seen_alone,
    reviewed,
    ended,
    had_emergency_protection,
    team,
    worker,
    row_number() over (partition by child_id order by started) as number,
    row_number() over (partition by child_id order by started desc) as number_from_latest
  from protection_plan
  where started <= :period_end
)
select
  numbered.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  child.disability as has_disability,
  numbered.started as plan_started,
  numbered.initial_category as initial_category,
  numbered.latest_category as latest_category,
  numbered.visited as visited,
  numbered.seen_alone as seen_alone,
  numbered.reviewed as reviewed,
  numbered.ended as plan_ended,
  numbered.had_emergency_protection as emergency_protection,
  numbered.number - 1 as previous_plans,
  numbered.team as team,
  numbered.worker as worker
from numbered
join child on child.child_id = numbered.child_id
where numbered.number_from_latest = 1
  and (numbered.ended is null or numbered.ended > :six_months_before)
order by child_id
