/*
title = "Children in need now or at any time in the six months"
*/
select
  need_episode.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
  child.disability as has_disability,
  need_episode.started as cin_started,
  need_episode.primary_need as primary_need,
  need_episode.last_seen as last_seen,
  need_episode.ended as cin_ended,
  need_episode.closure_reason as closure_reason,
  need_episode.status as case_status,
  need_episode.team as team,
  need_episode.worker as worker
from need_episode
join child on child.child_id = need_episode.child_id
where need_episode.started <= :period_end
  and (need_episode.ended is null or need_episode.ended > :six_months_before)
order by child_id
