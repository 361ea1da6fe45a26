/*
title = "What the assessments authorised in the year had found"
*/
with
-- Cases of the year; a referral that led to nothing is in the census of the year in which it came.
listed as (
  select
    child_id,
    number,
    row_number() over (partition by child_id order by referred) as place
  from need_case
  where referred <= :period_end
    and (is_nfa and referred >= :period_start or not is_nfa and closed >= :period_start)
),
assessed as (
  select
    it.child_id,
    listed.place as case_place,
    it.case_number,
    it.number,
    it.started,
    it.authorised,
    row_number() over (partition by it.child_id, it.case_number order by it.started) as place
  from need_assessment as it
  join listed on listed.child_id = it.child_id and listed.number = it.case_number
  where it.started <= :period_end
    and (it.authorised >= :period_start and it.authorised <= :period_end or it.authorised > :period_end and it.started >= :period_start)
)
select
  assessed.child_id as la_child_id,
  cast(assessed.case_place as text) as cin_details_id,
  cast(assessed.place as text) as assessment_id,
  need_factor.factor as assessment_factor
from assessed
join need_factor
  on need_factor.child_id = assessed.child_id
  and need_factor.case_number = assessed.case_number
  and need_factor.assessment_number = assessed.number
where assessed.authorised <= :period_end
order by la_child_id, assessed.case_place, assessed.place, assessment_factor
