/*
title = "Plans for children in need that were open on some day of the year"
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
  it.started as cin_plan_start_date,
  case when it.ended <= :period_end then it.ended end as cin_plan_end_date
from need_plan as it
join listed on listed.child_id = it.child_id and listed.number = it.case_number
where it.started <= :period_end
  and it.ended >= :period_start
order by la_child_id, listed.place, cin_plan_start_date
