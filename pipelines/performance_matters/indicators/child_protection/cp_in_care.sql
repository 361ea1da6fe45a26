/*
title   = "Children on a protection plan who are looked after"
asks    = "Which share of the children on a plan is in care as well?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cp_plans, cla_episodes"
caution = "A short break of a series is not care here."

[[example]]
shows = "who has come into care again is one child; care that ends on the last day has ended"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date
P1,              A1,             2019-01-01
P2,              A2,             2019-01-01
P3,              A3,             2019-01-01
"""
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A1,             2018-03-01,   2018-05-01
K2,     A1,             2019-01-10,
K3,     A2,             2019-01-10,   2019-02-28
"""
expect = """
numerator, denominator
1,         3
"""
*/

with in_care as (
    select distinct clae_person_id
    from care
    where care_started <= :ends
      and (care_ceased is null or care_ceased > :ends)
)

select
    case when in_care.clae_person_id is not null then 1 else 0 end as numerator,
    1 as denominator
from cp_plans
left join in_care on in_care.clae_person_id = cp_plans.cppl_person_id
where cp_plans.cppl_cp_plan_start_date <= :ends
  and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > :ends)
