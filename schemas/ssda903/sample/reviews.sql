/*
title = "Reviews held in the year"
*/
select
  care_review.child_id as child,
  child.born as dob,
  care_review.held as review,
  care_review.took_part as review_code
from care_review
join child on child.child_id = care_review.child_id
where care_review.held >= :period_start
  and care_review.held <= :period_end
order by child, review
