/*
title = "Reviews of care"
*/
select
  concat('RC', cast(review_id as varchar)) as clar_cla_review_id,
  concat('L', cast(of_id as varchar)) as clar_cla_id,
  due as clar_cla_review_due_date,
  held as clar_cla_review_date,
  false as clar_cla_review_cancelled,
  took_part as clar_cla_review_participation
from review
where kind = 'care'
