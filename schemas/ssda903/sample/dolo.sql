/*
title = "Orders that deprive a child in care of liberty, in force on some day of the year"
*/
select
  care_restriction.child_id as child,
  child.born as dob,
  care_restriction.started as dolo_start,
  case when care_restriction.ended <= :period_end then care_restriction.ended end as dolo_end
from care_restriction
join child on child.child_id = care_restriction.child_id
where care_restriction.started <= :period_end
  and (care_restriction.ended is null or care_restriction.ended >= :period_start)
order by child, dolo_start
