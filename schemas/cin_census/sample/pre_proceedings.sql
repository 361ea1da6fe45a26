/*
title = "Times before proceedings that lie in the year"
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
  it.started as pp_start_date,
  it.letter_sent as lbp_sent_date,
  '1' as fgdm_meeting_offer,
  case when it.is_family_meeting_held then '1' else '0' end as fgdm_meeting_fac,
  it.first_meeting as initial_pp_meeting_date,
  it.reviews as review_meetings_count,
  case when it.decided <= :period_end then it.decided end as step_decision_date,
  case when it.decided <= :period_end then 'A' end as pp_outcome,
  cast(null as date) as court_app_date,
  cast(null as date) as letter_init_cp_date
from need_proceedings as it
join listed on listed.child_id = it.child_id and listed.number = it.case_number
where it.started >= :period_start
  and it.first_meeting <= :period_end
order by la_child_id, listed.place, pp_start_date
