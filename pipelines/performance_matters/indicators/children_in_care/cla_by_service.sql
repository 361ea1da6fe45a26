/*
title   = "Children in care by service"
asks    = "Which service holds the cases of the children in care, and how long have they been in care?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["service", "month_of_care", "service_apart and month_of_care"]
source  = "SSD, cla_episodes, department"
caution = "The team is the one that has the case now, also in months gone by. A month of care has begun on the day that the one before is full."

[parts]
service       = [
  "Children in Care", "Intervention & Planning with REACH", "Onwards & Upwards", "Duty & Assessment", "0-25 Service", "Adoption Team",
  "Other",
]
service_apart = [
  "Children in Care", "Intervention & Planning", "Onwards & Upwards", "Duty & Assessment", "0-25 Service",
  "Other with REACH and adoption",
]
month_of_care = ["1st month", "2nd to 3rd", "4th to 6th", "7th to 12th", "13th to 18th", "19th to 24th", "After 24 months"]

[[example]]
shows = "teams are counted by the service above them, REACH both ways; the second month begins when the first is full"
with  = { period_end = 2019-02-28 }
given.department = """
dept_team_id, dept_team_name, dept_team_parent_name
T1,           Team 1,         Children in Care
T2,           REACH,          REACH
T3,           Team 3,         A service of another name
"""
given.care = """
cla_id, care_started, care_ceased, ext_team
K1,     2019-02-01,   ,            T1
K2,     2019-01-28,   ,            T1
K3,     2018-11-28,   ,            T2
K4,     2018-11-28,   ,
K5,     2018-11-28,   2019-02-28,  T1
K6,     2017-02-28,   ,            T3
"""
expect = """
service,                            service_apart,                 month_of_care,   numerator
Children in Care,                   Children in Care,              1st month,       1
Children in Care,                   Children in Care,              2nd to 3rd,      1
Intervention & Planning with REACH, Other with REACH and adoption, 4th to 6th,      1
Other,                              Other with REACH and adoption, 4th to 6th,      1
Other,                              Other with REACH and adoption, After 24 months, 1
"""
*/

with open as (
    select
        department.dept_team_parent_name as service,
        months_between(care.care_started, :ends) as months
    from care
    left join department on department.dept_team_id = care.ext_team
    where care.care_started <= :ends
      and (care.care_ceased is null or care.care_ceased > :ends)
)

select
    case
        when service in ('Intervention & Planning', 'REACH')
            then 'Intervention & Planning with REACH'
        when service in ('Children in Care', 'Onwards & Upwards', 'Duty & Assessment', '0-25 Service', 'Adoption Team')
            then service
        else 'Other'
    end as service,
    case
        when service in ('Children in Care', 'Intervention & Planning', 'Onwards & Upwards', 'Duty & Assessment', '0-25 Service')
            then service
        else 'Other with REACH and adoption'
    end as service_apart,
    case
        when months < 1  then '1st month'
        when months < 3  then '2nd to 3rd'
        when months < 6  then '4th to 6th'
        when months < 12 then '7th to 12th'
        when months < 18 then '13th to 18th'
        when months < 24 then '19th to 24th'
        else 'After 24 months'
    end as month_of_care,
    1 as numerator
from open
