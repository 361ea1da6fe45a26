/*
# A step on the way, and not published: whose visits in four weeks are counted, worked out once and not for every month.
title = "Child in need plans whose visits are counted"
grain = "One row for each child in need plan, without families who have no recourse to public funds and without the 0-25 service."
key   = ["cinp_cin_plan_id"]

[keeps]
cinp_cin_plan_id         = "identifier"
cinp_person_id           = "identifier"
cinp_cin_plan_start_date = "none"
cinp_cin_plan_end_date   = "none"
dept_team_name           = "staff"

[[example]]
shows = "a blank is not a yes; the 0-25 service is known by the name of the team or of what it belongs to; whoever has no team stays"
given.department = """
dept_team_id, dept_team_name,  dept_team_parent_name
T1,           North,
T2,           0-25 Team 1,
T3,           Disability Team, 0-25 Service
"""
given.cin_plans = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_team, ext_no_recourse
P1,               A1,             2018-01-02,               T1,                 false
P2,               A2,             2018-01-02,               T1,                 true
P3,               A3,             2018-01-02,               T2,                 false
P4,               A4,             2018-01-02,               T3,
P5,               A5,             2018-01-02,               ,
"""
expect = """
cinp_cin_plan_id, dept_team_name
P1,               North
P5,               Other
"""
*/

select
    cin_plans.cinp_cin_plan_id,
    cin_plans.cinp_person_id,
    cin_plans.cinp_cin_plan_start_date,
    cin_plans.cinp_cin_plan_end_date,
    coalesce(department.dept_team_name, 'Other') as dept_team_name
from cin_plans
left join department on department.dept_team_id = cin_plans.cinp_cin_plan_team
where not coalesce(cin_plans.ext_no_recourse, false)
  and coalesce(department.dept_team_name, '') not like '0-25%'
  and coalesce(department.dept_team_parent_name, '') not like '0-25%'
