/*
title   = "Unaccompanied children by team"
asks    = "Which team has the cases of the unaccompanied asylum seeking children?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["team"]
source  = "SSD, cla_episodes, immigration_status, department"
caution = "The team is the one that has the case now, also in months gone by."

[parts]
team = [
  "Children In Care Team 1", "Children In Care Team 2", "Children In Care Team 3", "Duty & Assessment Team 1", "Duty & Assessment Team 2",
  "Duty & Assessment Team 3", "Duty & Assessment Team 4", "Onwards & Upwards",
]

[[example]]
shows = "who is 18 or has left is not there; whose team is not said is under other"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, clae_person_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born,       pers_sex, ext_team
K1,     A1,             2018-03-01,   ,            2018-03-01,         ,                    2001-03-01, M,        T1
K2,     A2,             2018-03-01,   ,            2018-03-01,         ,                    2003-03-01, F,
K3,     A3,             2018-03-01,   ,            2018-03-01,         ,                    2001-02-28, M,        T1
K4,     A4,             2018-03-01,   2019-02-28,  2018-03-01,         ,                    2003-03-01, M,        T1
K5,     A5,             2019-02-28,   ,            2019-02-28,         ,                    ,           M,        T2
"""
given.department = """
dept_team_id, dept_team_name
T1,           Children In Care Team 1
T2,           Onwards & Upwards
"""
expect = """
team,                    numerator
Children In Care Team 1, 1
Onwards & Upwards,       1
Other,                   1
"""
*/

with open as (
    select
        department.dept_team_name,
        age_on(unaccompanied.born, :ends) as age
    from unaccompanied
    left join department on department.dept_team_id = unaccompanied.ext_team
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select
    coalesce(dept_team_name, 'Other') as team,
    1 as numerator
from open
where age < 18 or age is null
order by team
