/*
title = "Times missing or away without leave, of which some day lies in the year"
*/
select
  care_absence.child_id as child,
  child.born as dob,
  care_absence.kind as missing,
  care_absence.started as mis_start,
  case when care_absence.ended <= :period_end then care_absence.ended end as mis_end
from care_absence
join child on child.child_id = care_absence.child_id
where care_absence.started <= :period_end
  and care_absence.ended >= :period_start
order by child, mis_start
