/*
title = "Children adopted in the twelve months, waiting to be, or no longer to be"
*/
with
-- As known on the day: later steps are blank.
known as (
  select
    child_id,
    -- The family is known with the match, or with the carers who may adopt.
    case when matched <= :period_end or placed_ffa <= :period_end then family_id end as family_id,
    entered_care,
    decided,
    case when placement_order <= :period_end then placement_order end as placement_order,
    case when matched <= :period_end then matched end as matched,
    case when placed <= :period_end then placed end as placed,
    case when adopted <= :period_end then adopted end as adopted,
    case when decision_reversed <= :period_end then decision_reversed end as decision_reversed,
    case when decision_reversed <= :period_end then reversal_reason end as reversal_reason,
    case when placed_ffa <= :period_end then placed_ffa end as placed_ffa
  from adoption
  where decided <= :period_end
)
select
  known.child_id as child_id,
  known.family_id as family_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  child.disability as has_disability,
  known.entered_care as entered_care,
  known.decided as decided,
  known.placement_order as placement_order,
  known.matched as matched,
  known.placed as placed,
  known.adopted as adopted,
  known.decision_reversed as decision_reversed,
  known.reversal_reason as reversal_reason,
  known.placed_ffa as placed_ffa
from known
join child on child.child_id = known.child_id
where coalesce(known.adopted, known.decision_reversed, :period_end) > :year_before
order by child_id
