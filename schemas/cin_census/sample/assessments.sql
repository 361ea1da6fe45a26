/*
title = "Assessments authorised in the year, and those begun in it that were still open"
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
  child_id as la_child_id,
  cast(case_place as text) as cin_details_id,
  cast(place as text) as assessment_id,
  started as assessment_actual_start_date,
  cast(null as date) as assessment_internal_review_date,
  case when authorised <= :period_end then authorised end as assessment_authorisation_date
from assessed
order by la_child_id, case_place, place
