/*
title = "Children adopted in the year"
*/
select
  care_adoption.child_id as child,
  child.born as dob,
  care_adoption.decided as date_int,
  care_adoption.matched as date_match,
  case when care_adoption.is_by_carer then '1' else '0' end as foster_care,
  cast(care_adoption.adopters as text) as nb_adoptr,
  care_adoption.sexes as sex_adoptr,
  care_adoption.bond as ls_adoptr
from care_adoption
join child on child.child_id = care_adoption.child_id
where care_adoption.adopted >= :period_start
  and care_adoption.adopted <= :period_end
order by child
