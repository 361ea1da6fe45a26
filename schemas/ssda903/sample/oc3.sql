/*
title = "Young people who had left care, around their birthday in the year"
*/
select
  care_birthday.child_id as child,
  child.born as dob,
  care_birthday.in_touch as in_touch,
  care_birthday.activity as activ,
  care_birthday.accommodation as accom
from care_birthday
join child on child.child_id = care_birthday.child_id
where care_birthday.birthday >= :period_start
  and care_birthday.birthday <= :period_end
order by child
