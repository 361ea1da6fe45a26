/*
title = "How children who came into care in the year had a family for good before"
*/
with
came as (
  select distinct child_id
  from care_step
  where reason = 'S'
    and started >= :period_start
    and started <= :period_end
)
select
  came.child_id as child,
  child.born as dob,
  care_child.permanence as prev_perm,
  care_child.permanence_by as la_perm,
  care_child.permanent_since as date_perm
from came
join child on child.child_id = came.child_id
join care_child on care_child.child_id = came.child_id
order by child
