/*
title = "Young people with a right to leaving care services on the day"
*/
with
in_care as (
  select child_id, max(started) as started
  from care_episode
  where started <= :period_end
    and (ended is null or ended > :period_end)
  group by child_id
),
known as (
  select
    care_leaver.child_id as child_id,
    age_on(child.born, :period_end) as age,
    in_care.started as care_started,
    care_leaver.eligibility as eligibility,
    -- Whoever left care after the day was still at a home of the council's, and in touch.
    in_care.started is not null and care_leaver.eligibility <> 'eligible' as is_still_in_care,
    -- Pathway plans are reviewed every half year: this was the review before.
    case
      when care_leaver.pathway_reviewed > :period_end
      then :period_end - interval '1d' * (182 - days_between(:period_end, care_leaver.pathway_reviewed) % 182)
      else care_leaver.pathway_reviewed
    end as pathway_reviewed,
    care_leaver.pathway_reviewed > :period_end as is_reviewed_later,
    care_leaver.in_touch as in_touch,
    -- Contact comes every eight weeks or so: this was the one before.
    case
      when care_leaver.last_contact > :period_end
      then :period_end - interval '1d' * (56 - days_between(:period_end, care_leaver.last_contact) % 56)
      else care_leaver.last_contact
    end as last_contact,
    care_leaver.accommodation as accommodation,
    care_leaver.suitability as suitability,
    care_leaver.activity as activity,
    care_leaver.team as team,
    care_leaver.worker as worker,
    care_leaver.adviser as adviser
  from care_leaver
  join child on child.child_id = care_leaver.child_id
  left join in_care on in_care.child_id = care_leaver.child_id
)
select
  known.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  known.age as age,
  child.is_uasc as is_uasc,
  child.disability as has_disability,
  known.team as team,
  known.worker as worker,
  known.adviser as adviser,
  case
    when known.is_still_in_care then 'eligible'
    when known.eligibility = 'former_relevant' and known.age < 18 then 'relevant'
    else known.eligibility
  end as eligibility,
  -- There is no pathway plan before sixteen.
  case
    when not known.is_reviewed_later or age_on(child.born, known.pathway_reviewed) >= 16 then known.pathway_reviewed
  end as pathway_reviewed,
  case when known.is_still_in_care then 'YES' else known.in_touch end as in_touch,
  case
    when known.is_still_in_care then greatest(known.last_contact, :period_end - interval '28d')
    else known.last_contact
  end as last_contact,
  case when known.is_still_in_care then 'D' else known.accommodation end as accommodation,
  case when known.is_still_in_care then 'suitable' else known.suitability end as suitability,
  case when known.is_still_in_care then coalesce(known.activity, 'F2') else known.activity end as activity
from known
join child on child.child_id = known.child_id
where known.age >= 16
  -- A child in care has a right to these services after thirteen weeks there.
  and coalesce(known.care_started < :period_end - interval '91d', known.eligibility <> 'eligible')
order by child_id
