/*
title = "Teams and their services"
*/
with named as (
  select
    team_id,
    service,
    number,
    place,
    case service
      when 'front_door' then 'MASH'
      when 'assessment' then 'Duty & Assessment'
      when 'planning'   then 'Intervention & Planning'
      when 'edge'       then 'REACH'
      when 'disability' then '0-25 Service'
      when 'care'       then 'Children in Care'
      when 'leaving'    then 'Onwards & Upwards'
      else 'Adoption Team'
    end as service_name
  from team
)
select
  concat('T', cast(team_id as varchar)) as dept_team_id,
  -- A service of one team has no number.
  case
    when number is null then service_name
    when service = 'care' then concat('Children In Care Team ', cast(number as varchar))
    else concat(service_name, ' Team ', cast(number as varchar))
  end as dept_team_name,
  concat('S-', service) as dept_team_parent_id,
  service_name as dept_team_parent_name,
  place as ext_place
from named
order by ext_place
