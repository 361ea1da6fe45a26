/*
title   = "Section 47 enquiries by team"
asks    = "Which teams did the section 47 enquiries that began?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["dept_team_name"]
source  = "SSD, s47_enquiry, department"
caution = "A team that had one in the last twelve months is shown, also with none. Whose team is not known is under other."

[[example]]
shows = "a team that had none in the month is there with a nought, and one that had none for twelve months is not"
with  = { period_end = 2019-02-28 }
given.department = """
dept_team_id, dept_team_name
T1,           North
T2,           South
T3,           West
"""
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date, s47e_s47_completed_by_team
S1,                  2019-02-01,          T1
S2,                  2019-02-28,          T1
S3,                  2018-03-01,          T2
S4,                  2018-02-28,          T3
S5,                  2019-02-28,          T9
S6,                  2019-02-28,
S7,                  2019-03-01,          T1
"""
expect = """
dept_team_name, numerator
North,          2
South,          0
Other,          2
"""
*/

select
    coalesce(department.dept_team_name, 'Other') as dept_team_name,
    case when s47_enquiry.s47e_s47_start_date >= :starts then 1 else 0 end as numerator
from s47_enquiry
left join department on department.dept_team_id = s47_enquiry.s47e_s47_completed_by_team
where s47_enquiry.s47e_s47_start_date <= :ends
  and s47_enquiry.s47e_s47_start_date > :ends - interval '12 months'
order by dept_team_name = 'Other', dept_team_name
