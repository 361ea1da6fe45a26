/*
title = "Children with a case in the year"
*/
with
-- Cases of the year; a referral that led to nothing is in the census of the year in which it came.
listed as (
  select
    child_id,
    number,
    row_number() over (partition by child_id order by referred) as place
  from need_case
  where referred <= :period_end
    and (is_nfa and referred >= :period_start or not is_nfa and closed >= :period_start)
),
children as (
  select distinct child_id
  from listed
)
select
  children.child_id as la_child_id,
  case when child.born <= :school_age and need_child.no_number_because is null then need_child.pupil_number end as upn,
  cast(null as text) as former_upn,
  case
    when child.born > :school_age then 'UN1'
    else need_child.no_number_because
  end as upn_unknown,
  case when child.born <= :period_end then child.born end as person_birth_date,
  case when child.born > :period_end then child.born end as expected_person_birth_date,
  -- The codes were numbers up to 2023/24.
  case
    when :period_end > date '2024-04-01' then null
    when child.born > :period_end then '0'
    when need_child.sex = 'M' then '1'
    when need_child.sex = 'F' then '2'
    else '0'
  end as gender_current,
  case
    when :period_end < date '2024-04-01' then null
    when child.born > :period_end then 'U'
    else need_child.sex
  end as sex,
  cast(null as date) as person_death_date
from children
join child on child.child_id = children.child_id
join need_child on need_child.child_id = children.child_id
order by la_child_id
