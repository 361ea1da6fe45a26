/*
title = "Children in care within the year who came alone from abroad"
*/
with
in_care as (
  select distinct child_id
  from care_step
  where started <= :period_end
    and (ended is null or ended >= :period_start)
)
select
  in_care.child_id as child,
  case
    when :period_end > date '2024-04-01' then child.sex
    when child.sex = 'M' then '1'
    else '2'
  end as sex,
  child.born as dob,
  care_child.status_ends as duc
from in_care
join child on child.child_id = in_care.child_id
join care_child on care_child.child_id = in_care.child_id
where child.is_uasc
  and care_child.status_ends >= :period_start
order by child
