/*
title = "Spells with one social worker, of which some day lies in the year"
*/
with
in_care as (
  select distinct child_id
  from care_step
  where started <= :period_end
    and (ended is null or ended >= :period_start)
)
select
  care_worker.child_id as child,
  child.born as dob,
  care_worker.worker_id as sw_id,
  care_worker.started as sw_decom,
  case when care_worker.ended <= :period_end then care_worker.ended end as sw_dec,
  care_worker.reason as sw_reason
from care_worker
join child on child.child_id = care_worker.child_id
join in_care on in_care.child_id = care_worker.child_id
where care_worker.started <= :period_end
  and (care_worker.ended is null or care_worker.ended >= :period_start)
order by child, sw_decom
