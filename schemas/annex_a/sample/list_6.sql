/*
title = "Children in need now or at any time in the six months"
*/
with
-- What goes on on the day, whether or not it ended later: assessments, plans, care.
being_assessed as (
  select child_id, started, child_seen, authorised, team, worker
  from assessment
  where started <= :period_end
    and (authorised is null or authorised > :period_end)
),
on_plan as (
  select distinct child_id
  from protection_plan
  where started <= :period_end
    and (ended is null or ended > :period_end)
),
in_care as (
  select distinct child_id
  from care_episode
  where started <= :period_end
    and (ended is null or ended > :period_end)
),
episode as (
  select
    need_episode.child_id as child_id,
    need_episode.started as started,
    need_episode.primary_need as primary_need,
    -- Children are seen every six weeks or so, for the first time within five days: this was the time before.
    case
      when need_episode.last_seen > :period_end
      then greatest(
        need_episode.started + interval '5d',
        :period_end - interval '1d' * (42 - days_between(:period_end, need_episode.last_seen) % 42)
      )
      else need_episode.last_seen
    end as last_seen,
    -- No case is closed before its assessment is authorised.
    case
      when need_episode.ended <= :period_end and being_assessed.child_id is null then need_episode.ended
    end as ended,
    need_episode.closure_reason as closure_reason,
    -- A later assessment does not take the place of a plan.
    being_assessed.started < need_episode.started + interval '10d' as is_first_assessment,
    -- A case is with those who assess until the assessment is authorised.
    case when being_assessed.authorised > :period_end then being_assessed.team end as assessing_team,
    case when being_assessed.authorised > :period_end then being_assessed.worker end as assessing_worker,
    need_episode.team as team,
    need_episode.worker as worker
  from need_episode
  left join being_assessed on being_assessed.child_id = need_episode.child_id
  where need_episode.started <= :period_end
),
-- Whoever is being assessed is taken to be in need until the assessment says otherwise.
in_question as (
  select
    being_assessed.child_id as child_id,
    max(referral.referred) as started
  from being_assessed
  join referral on referral.child_id = being_assessed.child_id
  left join episode on episode.child_id = being_assessed.child_id
  where referral.referred <= being_assessed.started
    and episode.child_id is null
  group by being_assessed.child_id
),
-- Times of need as known on the day: those closed later are open.
known as (
  select
    episode.child_id as child_id,
    episode.started as started,
    episode.primary_need as primary_need,
    episode.last_seen as last_seen,
    episode.ended as ended,
    case when episode.ended is not null then episode.closure_reason end as closure_reason,
    case
      when episode.ended is not null then 'closed'
      when in_care.child_id is not null then 'looked_after'
      when on_plan.child_id is not null then 'cp_plan'
      when episode.is_first_assessment then 'open_assessment'
      else 'cin_plan'
    end as status,
    case
      when episode.is_first_assessment then coalesce(episode.assessing_team, episode.team)
      else episode.team
    end as team,
    case
      when episode.is_first_assessment then coalesce(episode.assessing_worker, episode.worker)
      else episode.worker
    end as worker
  from episode
  left join in_care on in_care.child_id = episode.child_id
  left join on_plan on on_plan.child_id = episode.child_id
  union all
  select
    in_question.child_id as child_id,
    in_question.started as started,
    case when child.disability = 'yes' then 'N2' else 'N1' end as primary_need,
    case when being_assessed.child_seen = 'yes' then being_assessed.started + interval '5d' end as last_seen,
    cast(null as date) as ended,
    cast(null as varchar) as closure_reason,
    'open_assessment' as status,
    being_assessed.team as team,
    being_assessed.worker as worker
  from in_question
  join being_assessed on being_assessed.child_id = in_question.child_id
  join child on child.child_id = in_question.child_id
)
select
  known.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  child.disability as has_disability,
  known.started as cin_started,
  known.primary_need as primary_need,
  case when known.last_seen <= :period_end then known.last_seen end as last_seen,
  known.ended as cin_ended,
  known.closure_reason as closure_reason,
  known.status as case_status,
  known.team as team,
  known.worker as worker
from known
join child on child.child_id = known.child_id
where known.ended is null or known.ended > :six_months_before
order by child_id
