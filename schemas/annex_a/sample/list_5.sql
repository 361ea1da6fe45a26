/*
title = "Section 47 enquiries open, or under way in the six months"
*/
with
listed as (
  select child_id, started, is_conference_needed, conference_held, led_to_plan, team, worker
  from section_47
  where started <= :period_end
    and (ended is null or ended > :six_months_before or conference_held > :six_months_before)
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
    count(section_47.conference_held) as conferences
  from latest
  join section_47 on section_47.child_id = latest.child_id
  where section_47.started < latest.last_started
    and section_47.started >= latest.last_started - interval '12 months'
  group by latest.child_id
)
select
  listed.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  child.age as age,
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
