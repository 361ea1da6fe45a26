/*
title   = "Visits to children on a protection plan in time"
asks    = "Which share of the children on a plan was seen in the ten working days to the end of the month?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
splits  = ["dept_team_name"]
target  = 95
source  = "SSD, cp_plans, cp_visits, department"
caution = "A visit at which the child was not seen does not count. The interval is this authority's own."

[[example]]
shows = "ten working days are still in time; a visit without the child, or after the month, is none; every team is there"
with  = { period_end = 2019-02-28 }
given.department = """
dept_team_id, dept_team_name
T1,           North
T2,           South
"""
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, ext_team
P1,              2018-06-01,              T1
P2,              2018-06-01,              T1
P3,              2018-06-01,              T1
P4,              2018-06-01,
P5,              2018-06-01,              T1
"""
given.cp_visits = """
cppv_cp_visit_id, cppv_cp_plan_id, cppv_cp_visit_date, cppv_cp_visit_seen
V1,               P1,              2019-02-14,         true
V2,               P2,              2019-02-13,         true
V3,               P3,              2019-02-20,         false
V4,               P4,              2019-02-28,         true
V5,               P5,              2019-03-01,         true
V6,               P1,              2019-01-02,         true
"""
expect = """
dept_team_name, numerator, denominator
North,          1,         4
Other,          1,         1
"""
*/

with
seen as (
    select cppv_cp_plan_id, max(cppv_cp_visit_date) as last_seen
    from cp_visits
    where cppv_cp_visit_seen
      and cppv_cp_visit_date <= :ends
    group by cppv_cp_plan_id
),

open as (
    select
        coalesce(department.dept_team_name, 'Other') as dept_team_name,
        working_days(seen.last_seen, :ends) as days
    from cp_plans
    left join seen on seen.cppv_cp_plan_id = cp_plans.cppl_cp_plan_id
    left join department on department.dept_team_id = cp_plans.ext_team
    where cp_plans.cppl_cp_plan_start_date <= :ends
      and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > :ends)
)

select
    dept_team_name,
    case when days <= 10 then 1 else 0 end as numerator,
    1 as denominator
from open
order by dept_team_name = 'Other', dept_team_name
