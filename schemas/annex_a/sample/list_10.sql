/*
title = "Children adopted in the twelve months, waiting to be, or no longer to be"
*/
select
  adoption.child_id as child_id,
  adoption.family_id as family_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  child.disability as has_disability,
  adoption.entered_care as entered_care,
  adoption.decided as decided,
  adoption.placement_order as placement_order,
  adoption.matched as matched,
  adoption.placed as placed,
  adoption.adopted as adopted,
  adoption.decision_reversed as decision_reversed,
  adoption.reversal_reason as reversal_reason,
  adoption.placed_ffa as placed_ffa
from adoption
join child on child.child_id = adoption.child_id
where coalesce(adoption.adopted, adoption.decision_reversed, :period_end) > :year_before
order by child_id
