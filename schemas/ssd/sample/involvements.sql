/*
title = "Whose case a child is"
*/
select
  concat('I', cast(involvement_id as varchar)) as invo_involvements_id,
  concat('W', cast(worker_id as varchar)) as invo_professional_id,
  'Allocated worker' as invo_professional_role_id,
  concat('T', cast(team_id as varchar)) as invo_professional_team,
  child_id as invo_person_id,
  started as invo_involvement_start_date,
  ended as invo_involvement_end_date,
  case when request_id is not null then concat('R', cast(request_id as varchar)) end as invo_referral_id
from involvement
