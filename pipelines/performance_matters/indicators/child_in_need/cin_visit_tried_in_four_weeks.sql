/*
title   = "Children in need seen, or a visit tried, in four weeks"
asks    = "Which share of the children with a child in need plan was visited in the 28 days to the end of the month, whether they were there or not?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cin_plans, cin_visits, department; ext_no_recourse"
caution = "To be read beside those who were seen: what is more here was tried in time, and nobody was there."

[[example]]
shows = "a visit without the child was tried; one after the month was not"
with  = { period_end = 2019-02-28 }
given.cin_plans_to_visit = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date
P1,               A1,             2018-06-01
P2,               A2,             2018-06-01
P3,               A3,             2018-06-01
P4,               A4,             2018-06-01
"""
given.cin_visits = """
cinv_cin_visit_id, cinv_person_id, cinv_cin_visit_date, cinv_cin_visit_seen
V1,                A1,             2019-01-31,          false
V2,                A2,             2019-01-30,          true
V3,                A3,             2019-03-01,          true
V4,                A4,             2019-02-28,
"""
expect = """
numerator, denominator
2,         4
"""
*/

with visited as (
    select cinv_person_id, max(cinv_cin_visit_date) as last_tried
    from cin_visits
    where cinv_cin_visit_date <= :ends
    group by cinv_person_id
)

select
    case when visited.last_tried >= :ends - interval '28 days' then 1 else 0 end as numerator,
    1 as denominator
from cin_plans_to_visit
left join visited on visited.cinv_person_id = cin_plans_to_visit.cinp_person_id
where cin_plans_to_visit.cinp_cin_plan_start_date <= :ends
  and (cin_plans_to_visit.cinp_cin_plan_end_date is null or cin_plans_to_visit.cinp_cin_plan_end_date > :ends)
