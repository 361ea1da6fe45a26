/*
title = "Decisions that a child in care should be placed for adoption, unless taken back before the year"
*/
with
in_care as (
  select distinct child_id
  from care_step
  where started <= :period_end
    and (ended is null or ended >= :period_start)
)
select
  care_decision.child_id as child,
  child.born as dob,
  care_decision.decided as date_placed,
  case when care_decision.taken_back <= :period_end then care_decision.taken_back end as date_placed_ceased,
  case when care_decision.taken_back <= :period_end then care_decision.taken_back_because end as reason_placed_ceased
from care_decision
join child on child.child_id = care_decision.child_id
join in_care on in_care.child_id = care_decision.child_id
where care_decision.decided <= :period_end
  and (care_decision.taken_back is null or care_decision.taken_back >= :period_start)
order by child, date_placed
