/*
title = "Children looked after now, or who ceased to be in the six months"
*/
with
-- Times in care as known on the day: those that ended later go on.
known as (
  select
    care_episode.child_id as child_id,
    care_episode.started as started,
    care_episode.category_of_need as category_of_need,
    -- A full order follows an interim one; before anything else parents had agreed to care.
    case
      when care_episode.legal_status_started <= :period_end then care_episode.legal_status
      when care_episode.legal_status in ('C2', 'E1') then 'C1'
      else 'V2'
    end as legal_status,
    case
      when care_episode.legal_status_started <= :period_end then care_episode.legal_status_started
      else care_episode.started
    end as legal_status_started,
    -- Reviews, visits and the rest come round in so many days: what comes after the day came a round before it as
    -- well, but no earlier than its first time is due in a time in care.
    case
      when care_episode.reviewed > :period_end
      then greatest(
        care_episode.started + interval '26d',
        :period_end - interval '1d' * (182 - days_between(:period_end, care_episode.reviewed) % 182)
      )
      else care_episode.reviewed
    end as reviewed,
    case
      when care_episode.visited > :period_end
      then greatest(
        care_episode.started + interval '6d',
        :period_end - interval '1d' * (42 - days_between(:period_end, care_episode.visited) % 42)
      )
      else care_episode.visited
    end as visited,
    case
      when care_episode.reviewing_officer_contact > :period_end
      then greatest(
        care_episode.started + interval '26d',
        :period_end - interval '1d' * (120 - days_between(:period_end, care_episode.reviewing_officer_contact) % 120)
      )
      else care_episode.reviewing_officer_contact
    end as reviewing_officer_contact,
    case
      when care_episode.health_assessed > :period_end
      then greatest(
        care_episode.started + interval '25d',
        :period_end - interval '1d' * (365 - days_between(:period_end, care_episode.health_assessed) % 365)
      )
      else care_episode.health_assessed
    end as health_assessed,
    case
      when care_episode.teeth_checked > :period_end
      then greatest(
        care_episode.started + interval '60d',
        :period_end - interval '1d' * (365 - days_between(:period_end, care_episode.teeth_checked) % 365)
      )
      else care_episode.teeth_checked
    end as teeth_checked,
    -- The plan is adoption until that is reversed, and is open for the first three months.
    case
      when adoption.decided <= :period_end and adoption.decision_reversed > :period_end then 'adoption'
      when care_episode.ended <= :period_end or days_between(care_episode.started, :period_end) > 90
      then care_episode.permanence_plan
    end as permanence_plan,
    case when care_episode.ended <= :period_end then care_episode.ended end as ended,
    case when care_episode.ended <= :period_end then care_episode.ended_reason end as ended_reason,
    care_episode.team as team,
    care_episode.worker as worker
  from care_episode
  left join adoption on adoption.child_id = care_episode.child_id
  where care_episode.started <= :period_end
),
numbered as (
  select
    child_id,
    started,
    category_of_need,
    legal_status,
    legal_status_started,
    case when reviewed <= :period_end then reviewed end as reviewed,
    case when visited <= :period_end then visited end as visited,
    permanence_plan,
    case when reviewing_officer_contact <= :period_end then reviewing_officer_contact end as reviewing_officer_contact,
    case when health_assessed <= :period_end then health_assessed end as health_assessed,
    case when teeth_checked <= :period_end then teeth_checked end as teeth_checked,
    ended,
    ended_reason,
    team,
    worker,
    -- Whether the child was looked after once before within the last twelve months.
    lag(ended) over (partition by child_id order by started) as ended_before,
    row_number() over (partition by child_id order by started desc) as number_from_latest
  from known
),
stay as (
  select *
  from numbered
  where number_from_latest = 1
    and (ended is null or ended > :six_months_before)
),
-- Placements of this stay that lasted into the last twelve months; temporary ones are not counted.
home as (
  select
    placement.child_id as child_id,
    placement.started as started,
    placement.kind as kind,
    placement.provider as provider,
    placement.postcode as postcode,
    placement.urn as urn,
    placement.is_inside_borough as is_inside_borough,
    placement.authority as authority,
    row_number() over (partition by placement.child_id order by placement.started desc) as number_from_latest
  from placement
  join stay on stay.child_id = placement.child_id
  where placement.started >= stay.started
    and placement.started <= :period_end
    and (placement.ended is null or placement.ended > :year_before or placement.ended = stay.ended)
),
homes as (
  select child_id, count(*) as placements
  from home
  where kind not in ('T0', 'T1', 'T2', 'T3', 'T4')
  group by child_id
),
away as (
  select
    missing_episode.child_id as child_id,
    missing_episode.kind as kind,
    missing_episode.interview_offered as interview_offered,
    missing_episode.interview_accepted as interview_accepted,
    row_number() over (
      partition by missing_episode.child_id, missing_episode.kind
      order by missing_episode.started desc
    ) as number_from_latest
  from missing_episode
  join stay on stay.child_id = missing_episode.child_id
  where missing_episode.started >= stay.started
    and missing_episode.started > :year_before
    and missing_episode.started <= :period_end
),
times_away as (
  select
    child_id,
    sum(case when kind = 'missing' then 1 else 0 end) as missing,
    sum(case when kind = 'absent' then 1 else 0 end) as absent
  from away
  group by child_id
),
last_missing as (
  select child_id, interview_offered, interview_accepted
  from away
  where kind = 'missing' and number_from_latest = 1
)
select
  stay.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  child.is_uasc as is_uasc,
  child.disability as has_disability,
  stay.started as care_started,
  stay.category_of_need as category_of_need,
  coalesce(stay.ended_before > :year_before, false) as is_return_to_care,
  stay.legal_status_started as legal_status_started,
  stay.legal_status as legal_status,
  stay.reviewed as reviewed,
  stay.visited as visited,
  stay.permanence_plan as permanence_plan,
  stay.reviewing_officer_contact as iro_contact,
  stay.health_assessed as health_assessed,
  stay.teeth_checked as teeth_checked,
  homes.placements as placements_12m,
  stay.ended as care_ended,
  stay.ended_reason as care_ended_reason,
  home.started as placement_started,
  -- Nobody lives alone before sixteen: until then it was with carers.
  case
    when home.kind in ('P2', 'P3', 'H5') and age_on(child.born, coalesce(stay.ended, :period_end)) < 16 then 'U6'
    else home.kind
  end as placement_type,
  home.provider as placement_provider,
  home.postcode as placement_postcode,
  home.urn as placement_urn,
  case when home.is_inside_borough then 'in' else 'out' end as placement_location,
  home.authority as placement_la,
  coalesce(times_away.missing, 0) as missing_12m,
  coalesce(times_away.absent, 0) as absent_12m,
  last_missing.interview_offered as interview_offered,
  last_missing.interview_accepted as interview_accepted,
  stay.team as team,
  stay.worker as worker
from stay
join child on child.child_id = stay.child_id
join home on home.child_id = stay.child_id
left join homes on homes.child_id = stay.child_id
left join times_away on times_away.child_id = stay.child_id
left join last_missing on last_missing.child_id = stay.child_id
where home.number_from_latest = 1
order by child_id
