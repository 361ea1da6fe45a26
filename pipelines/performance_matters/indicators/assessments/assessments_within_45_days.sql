/*
title   = "Assessments completed within 45 working days"
asks    = "Which share of the assessments that were completed had taken forty-five working days or fewer?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["dept_team_name"]
source  = "SSD, cin_assessments, department"
caution = "What is still open is not in it, however late: read it with the open ones that are past their day."

[[example]]
shows = "forty-five days are in time and forty-six are not; what is open is not in the question"
with  = { period_end = 2019-02-28 }
given.department = """
dept_team_id, dept_team_name
T1,           North
"""
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, days, cina_assessment_team
N1,                 2019-02-01,                45,   T1
N2,                 2019-02-28,                46,   T1
N3,                 2019-02-28,                0,
N4,                 2019-03-01,                3,    T1
N5,                 2019-01-31,                3,    T1
N6,                 ,                          ,     T1
"""
expect = """
dept_team_name, numerator, denominator
North,          1,         2
Other,          1,         1
"""
*/

select
    coalesce(department.dept_team_name, 'Other') as dept_team_name,
    case when cin_assessments.days <= 45 then 1 else 0 end as numerator,
    1 as denominator
from cin_assessments
left join department on department.dept_team_id = cin_assessments.cina_assessment_team
where cin_assessments.cina_assessment_auth_date between :starts and :ends
order by dept_team_name = 'Other', dept_team_name
