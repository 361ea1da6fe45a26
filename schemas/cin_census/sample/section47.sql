/*
title = "Enquiries begun in the year, and those whose conference was held in it"
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
  it.started as s47_actual_start_date,
  it.target as initial_cpc_target,
  case when it.conference <= :period_end then it.conference end as date_of_initial_cpc,
  case when it.conference is null then '1' else '0' end as icpc_not_required
from need_enquiry as it
join listed on listed.child_id = it.child_id and listed.number = it.case_number
where it.started <= :period_end
  and (it.started >= :period_start or it.conference >= :period_start)
order by la_child_id, listed.place, s47_actual_start_date
