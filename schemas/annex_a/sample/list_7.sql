/*
title = "Protection plans open, or ended in the six months"
*/
with
-- Plans as known on the day: those that ended later are open.
known as (
  select
    child_id,
    started,
    initial_category,
    -- Categories change at reviews: what a later review changed is not known.
    case when reviewed > :period_end then initial_category else latest_category end as latest_category,
    -- Visits come every eighteen days or so: this was the one before.
    case
      when visited > :period_end
      then :period_end - interval '1d' * (18 - days_between(:period_end, visited) % 18)
      else visited
    end as visited,
    seen_alone,
    -- Reviews come every sixteen weeks or so: this was the one before.
    case
      when reviewed > :period_end
      then :period_end - interval '1d' * (112 - days_between(:period_end, reviewed) % 112)
      else reviewed
    end as reviewed,
    case when ended <= :period_end then ended end as ended,
    had_emergency_protection,
    team,
    worker
  from protection_plan
  where started <= :period_end
),
-- Plans in their order, so that the number of earlier ones is known, however long ago they were.
numbered as (
  select
    child_id,
    started,
    initial_category,
    latest_category,
    -- Before the plan there was neither visit nor review.
    case when visited >= started then visited end as visited,
    case when visited >= started then seen_alone end as seen_alone,
    case when reviewed >= started then reviewed end as reviewed,
    ended,
    had_emergency_protection,
    team,
    worker,
    row_number() over (partition by child_id order by started) as number,
    row_number() over (partition by child_id order by started desc) as number_from_latest
  from known
)
select
  numbered.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
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
