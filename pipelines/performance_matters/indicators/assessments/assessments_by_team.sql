/*
title   = "Assessments completed by team"
asks    = "Which teams completed the assessments, and which of them were the first of their referral?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["dept_team_name", "dept_team_name and of_referral"]
source  = "SSD, cin_assessments, department"
caution = "A team that completed one in the last twelve months is shown, also with none. Whose team is not known is under other."

[parts]
of_referral = ["First of the referral", "Later"]

[[example]]
shows = "a team that completed none in the month is there with a nought, and one that completed none for twelve months is not"
with  = { period_end = 2019-02-28 }
given.department = """
dept_team_id, dept_team_name
T1,           North
T2,           South
T3,           West
"""
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, cina_assessment_team, of_referral
N1,                 2019-02-01,                T1,                   First of the referral
N2,                 2019-02-28,                T1,                   Later
N3,                 2018-03-01,                T2,                   Later
N4,                 2018-02-28,                T3,                   Later
N5,                 2019-02-28,                T9,                   Later
N6,                 2019-02-28,                ,                     Later
N7,                 2019-03-01,                T1,                   Later
N8,                 ,                          T1,                   Later
"""
expect = """
dept_team_name, of_referral,           numerator
North,          First of the referral, 1
North,          Later,                 1
South,          Later,                 0
Other,          Later,                 2
"""
*/

select
    coalesce(department.dept_team_name, 'Other') as dept_team_name,
    cin_assessments.of_referral,
    case when cin_assessments.cina_assessment_auth_date >= :starts then 1 else 0 end as numerator
from cin_assessments
left join department on department.dept_team_id = cin_assessments.cina_assessment_team
where cin_assessments.cina_assessment_auth_date <= :ends
  and cin_assessments.cina_assessment_auth_date > :ends - interval '12 months'
order by dept_team_name = 'Other', dept_team_name, of_referral
