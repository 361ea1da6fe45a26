/*
title = "Early help assessments of the six months, and help that goes on"
*/
-- As known on the day: help that ended later goes on.
select
  early_help.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  early_help.started as started,
  case when early_help.completed <= :period_end then early_help.completed end as completed,
  early_help.organisation as organisation
from early_help
join child on child.child_id = early_help.child_id
where early_help.started <= :period_end
  and (
    early_help.started > :six_months_before
    or early_help.ended is null
    or early_help.ended > :period_end
  )
order by started, child_id, organisation
