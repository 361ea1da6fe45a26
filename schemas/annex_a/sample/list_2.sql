/*
title = "Early help assessments of the six months, and help that goes on"
*/
select
  early_help.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  early_help.started as started,
  early_help.completed as completed,
  early_help.organisation as organisation
from early_help
join child on child.child_id = early_help.child_id
where early_help.started <= :period_end
  and (early_help.started > :six_months_before or early_help.ended is null)
order by started, child_id, organisation
