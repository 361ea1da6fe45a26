/*
title = "The health and conduct of children in care for all of the year"
*/
select
  care_year.child_id as child,
  child.born as dob,
  care_year.strengths_score as sdq_score,
  care_year.no_score_because as sdq_reason,
  case care_year.is_convicted when true then '1' when false then '0' end as convicted,
  case care_year.is_development_checked when true then '1' when false then '0' end as health_check,
  case when care_year.is_immunised then '1' else '0' end as immunisations,
  case when care_year.are_teeth_checked then '1' else '0' end as teeth_check,
  case when care_year.is_health_assessed then '1' else '0' end as health_assessment,
  case when care_year.misuses_substances then '1' else '0' end as substance_misuse,
  case care_year.had_help when true then '1' when false then '0' end as intervention_received,
  case care_year.was_offered_help when true then '1' when false then '0' end as intervention_offered
from care_year
join child on child.child_id = care_year.child_id
where care_year.year_ended = :period_end
order by child
