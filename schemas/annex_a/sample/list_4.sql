/*
title = "Assessments open, or under way in the six months"
*/
select
  assessment.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  child.disability as has_disability,
  assessment.started as started,
  assessment.child_seen as child_seen,
  assessment.authorised as authorised,
  assessment.needs_support as needs_support,
  assessment.team as team,
  assessment.worker as worker
from assessment
join child on child.child_id = assessment.child_id
where assessment.started <= :period_end
  and (assessment.authorised is null or assessment.authorised > :six_months_before)
order by started, child_id
