/*
title = "Children in care within the year, and those who had left and had one of the birthdays that are asked about"
*/
with
in_care as (
  select distinct child_id
  from care_step
  where started <= :period_end
    and (ended is null or ended >= :period_start)
),
by_breaks as (
  select distinct child_id
  from care_step
  where legal_status in ('V3', 'V4')
),
had_birthday as (
  select distinct child_id
  from care_birthday
  where birthday >= :period_start
    and birthday <= :period_end
),
listed as (
  select child_id from in_care
  union
  select child_id from had_birthday
),
began as (
  select child_id, min(started) as first_started
  from care_step
  group by child_id
),
described as (
  select
    listed.child_id as child_id,
    child.sex as sex,
    child.born as born,
    child.ethnicity as ethnicity,
    care_child.pupil_number as pupil_number,
    care_child.baby_born as baby_born,
    -- Whether she is a mother is asked of girls in care, and not of those with short breaks alone.
    in_care.child_id is not null and by_breaks.child_id is null and child.sex = 'F' as is_asked,
    began.first_started as first_started,
    age_on(child.born, :school_cut_off) as age_for_school
  from listed
  join child on child.child_id = listed.child_id
  join care_child on care_child.child_id = listed.child_id
  left join in_care on in_care.child_id = listed.child_id
  left join by_breaks on by_breaks.child_id = listed.child_id
  left join began on began.child_id = listed.child_id
)
select
  child_id as child,
  -- The codes were numbers up to 2023/24.
  case
    when :period_end > date '2024-04-01' then sex
    when sex = 'M' then '1'
    else '2'
  end as sex,
  born as dob,
  ethnicity as ethnic,
  case
    when pupil_number = 'UN2' then 'UN2'
    when age_for_school < 4 then 'UN1'
    when first_started >= :week_before_end then 'UN4'
    else pupil_number
  end as upn,
  case
    when not is_asked then null
    when baby_born <= :period_end then '1'
    else '0'
  end as mother,
  case when is_asked and baby_born <= :period_end then baby_born end as mc_dob
from described
order by child
