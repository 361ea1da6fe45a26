/*
title = "Contacts of the six months"
*/
select
  contact.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  contact.contacted as contacted,
  contact.source as source
from contact
join child on child.child_id = contact.child_id
where contact.contacted > :six_months_before
  and contact.contacted <= :period_end
order by contacted, child_id, source
