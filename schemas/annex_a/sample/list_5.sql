/*
title = "Section 47 enquiries open, or under way in the six months"
*/
with
-- No assessment is authorised while its enquiry is undecided: at the latest it was decided by then.
decided_with_assessment as (
  select distinct section_47.child_id as child_id, section_47.started as started
  from section_47
  join assessment on assessment.child_id = section_47.child_id
  where assessment.started <= section_47.started
    and assessment.authorised >= section_47.started
    and assessment.authorised <= :period_end
),
enquiry as (
  select
    section_47.child_id as child_id,
    section_47.started as started,
    section_47.ended as ended,
    coalesce(
      section_47.ended <= :period_end or decided_with_assessment.child_id is not null,
      false
    ) as is_decided,
    section_47.is_conference_needed as is_conference_needed,
    section_47.conference_held as conference_held,
    section_47.led_to_plan as led_to_plan,
    section_47.team as team,
    section_47.worker as worker
  from section_47
  left join decided_with_assessment
    on decided_with_assessment.child_id = section_47.child_id
    and decided_with_assessment.started = section_47.started
  where section_47.started <= :period_end
),
-- A plan comes from a conference. Lives are told whole for the six months up to their last day only, so that the
-- enquiry behind a plan from before that is missing on an earlier day.
untold as (
  select
    protection_plan.child_id as child_id,
    protection_plan.started - interval '14d' as started,
    protection_plan.started as conference_held,
    protection_plan.team as team,
    protection_plan.worker as worker
  from protection_plan
  left join section_47
    on section_47.child_id = protection_plan.child_id
    and section_47.conference_held = protection_plan.started
  where protection_plan.started > :six_months_before
    and protection_plan.started <= :period_end
    and section_47.child_id is null
),
-- Enquiries as known on the day: what was decided or held later is open.
known as (
  select
    child_id,
    started,
    case when is_decided then ended end as ended,
    case when is_decided then is_conference_needed end as is_conference_needed,
    case when conference_held <= :period_end then conference_held end as conference_held,
    case when conference_held <= :period_end then led_to_plan end as led_to_plan,
    team,
    worker
  from enquiry
  union all
  select
    child_id,
    started,
    conference_held as ended,
    true as is_conference_needed,
    conference_held,
    'yes' as led_to_plan,
    team,
    worker
  from untold
),
listed as (
  select child_id, started, is_conference_needed, conference_held, led_to_plan, team, worker
  from known
  where ended is null or ended > :six_months_before or conference_held > :six_months_before
),
-- Both counts look back from the child's latest enquiry, which is left out.
latest as (
  select child_id, max(started) as last_started
  from listed
  group by child_id
),
before_it as (
  select
    latest.child_id as child_id,
    count(*) as enquiries,
    count(known.conference_held) as conferences
  from latest
  join known on known.child_id = latest.child_id
  where known.started < latest.last_started
    and known.started >= latest.last_started - interval '12 months'
  group by latest.child_id
)
select
  listed.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  child.disability as has_disability,
  listed.started as strategy_started,
  case listed.is_conference_needed when true then 'no' when false then 'yes' end as icpc_unnecessary,
  listed.conference_held as icpc_held,
  listed.led_to_plan as icpc_led_to_plan,
  coalesce(before_it.enquiries, 0) as s47s_12m,
  coalesce(before_it.conferences, 0) as icpcs_12m,
  listed.team as team,
  listed.worker as worker
from listed
join child on child.child_id = listed.child_id
left join before_it on before_it.child_id = listed.child_id
order by strategy_started, child_id
