/*
title   = "Children in need seen in four weeks"
asks    = "Which share of the children with a child in need plan was seen in the 28 days to the end of the month?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
splits  = ["dept_team_name"]
target  = 95
source  = "SSD, cin_plans, cin_visits, department; ext_no_recourse"
caution = "Without families who have no recourse to public funds and without the 0-25 service. A visit at which the child was not seen does not count; a plan that is younger than four weeks does. The interval is this authority's own."

[[example]]
shows = "28 days are still in time; a visit without the child, or after the month, is none; who was never seen was not"
with  = { period_end = 2019-02-28 }
given.cin_plans_to_visit = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date, dept_team_name
P1,               A1,             2018-06-01,               ,                       North
P2,               A2,             2018-06-01,               2019-03-01,             North
P3,               A3,             2018-06-01,               ,                       North
P4,               A4,             2019-02-28,               ,                       Other
P5,               A5,             2018-06-01,               ,                       North
P6,               A6,             2018-06-01,               ,                       North
P7,               A1,             2018-06-01,               2019-02-28,             North
P8,               A1,             2019-03-01,               ,                       North
"""
given.cin_visits = """
cinv_cin_visit_id, cinv_person_id, cinv_cin_visit_date, cinv_cin_visit_seen
V1,                A1,             2019-01-31,          true
V2,                A2,             2019-01-30,          true
V3,                A3,             2019-02-20,          false
V4,                A4,             2019-02-28,          true
V5,                A5,             2019-03-01,          true
V6,                A1,             2019-01-02,          true
V7,                A3,             2019-02-21,
"""
expect = """
dept_team_name, numerator, denominator
North,          1,         5
Other,          1,         1
"""
*/

with seen as (
    select cinv_person_id, max(cinv_cin_visit_date) as last_seen
    from cin_visits
    where cinv_cin_visit_seen
      and cinv_cin_visit_date <= :ends
    group by cinv_person_id
)

select
    cin_plans_to_visit.dept_team_name,
    case when seen.last_seen >= :ends - interval '28 days' then 1 else 0 end as numerator,
    1 as denominator
from cin_plans_to_visit
left join seen on seen.cinv_person_id = cin_plans_to_visit.cinp_person_id
where cin_plans_to_visit.cinp_cin_plan_start_date <= :ends
  and (cin_plans_to_visit.cinp_cin_plan_end_date is null or cin_plans_to_visit.cinp_cin_plan_end_date > :ends)
order by cin_plans_to_visit.dept_team_name = 'Other', cin_plans_to_visit.dept_team_name
