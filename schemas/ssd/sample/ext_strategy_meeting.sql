/*
title = "Strategy discussions"
*/
select
  concat('SD', cast(discussion_id as varchar)) as estr_meeting_id,
  held as estr_meeting_date,
  completed as estr_completed_date,
  true as estr_social_care_invited,
  has_social_care_come as estr_social_care_attended,
  are_police_invited as estr_police_invited,
  have_police_come as estr_police_attended,
  is_health_invited as estr_health_invited,
  has_health_come as estr_health_attended,
  are_teachers_invited as estr_education_invited,
  have_teachers_come as estr_education_attended,
  concat('T', cast(team_id as varchar)) as estr_team
from discussion
