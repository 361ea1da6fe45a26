/*
title = "Reviews of these plans up to the end of the year"
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
)
select
  it.child_id as la_child_id,
  cast(listed.place as text) as cin_details_id,
  cast(it.plan_number as text) as cppid,
  it.held as cpp_review_date
from need_review as it
join listed on listed.child_id = it.child_id and listed.number = it.case_number
join need_protection as plan
  on plan.child_id = it.child_id
  and plan.case_number = it.case_number
  and plan.number = it.plan_number
where it.held <= :period_end
  and plan.ended >= :period_start
order by la_child_id, listed.place, it.plan_number, cpp_review_date
