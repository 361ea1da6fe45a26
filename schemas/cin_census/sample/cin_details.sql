/*
title = "Cases of the year, as they stood on its last day"
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
  listed.child_id as la_child_id,
  cast(listed.place as text) as cin_details_id,
  it.referred as cin_referral_date,
  it.source as referral_source,
  it.primary_need as primary_need_code,
  case when it.is_nfa then '1' else '0' end as referral_nfa,
  case when it.conference >= :period_start and it.conference <= :period_end then it.conference end as date_of_initial_cpc,
  case when it.closed <= :period_end then it.closed end as cin_closure_date,
  -- RC9 came in 2022/23.
  case
    when it.closed > :period_end then null
    when it.closed_because = 'RC9' and :period_end < date '2022-04-01' then 'RC8'
    else it.closed_because
  end as reason_for_closure
from listed
join need_case as it on it.child_id = listed.child_id and it.number = listed.number
order by la_child_id, listed.place
