/*
title = "Young people with a right to leaving care services on the day"
*/
select
  care_leaver.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  child.is_uasc as is_uasc,
  child.disability as has_disability,
  care_leaver.team as team,
  care_leaver.worker as worker,
  care_leaver.adviser as adviser,
  care_leaver.eligibility as eligibility,
  care_leaver.pathway_reviewed as pathway_reviewed,
  care_leaver.in_touch as in_touch,
  care_leaver.last_contact as last_contact,
  care_leaver.accommodation as accommodation,
  care_leaver.suitability as suitability,
  care_leaver.activity as activity
from care_leaver
join child on child.child_id = care_leaver.child_id
order by child_id
