/*
title = "Assessments open, or under way in the six months"
*/
with
-- Assessments as known on the day: those authorised later are open.
known as (
  select
    child_id,
    started,
    -- On which day a child was seen is not told. Of those authorised later it is taken to be the fifth.
    case
      when authorised > :period_end and started > :period_end - interval '5d' then 'no'
      else child_seen
    end as child_seen,
    case when authorised <= :period_end then authorised end as authorised,
    case when authorised <= :period_end then needs_support end as needs_support,
    team,
    worker
  from assessment
  where started <= :period_end
)
select
  known.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  child.disability as has_disability,
  known.started as started,
  known.child_seen as child_seen,
  known.authorised as authorised,
  known.needs_support as needs_support,
  known.team as team,
  known.worker as worker
from known
join child on child.child_id = known.child_id
where known.authorised is null or known.authorised > :six_months_before
order by started, child_id
