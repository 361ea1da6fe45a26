/*
title   = "Disabled children on a protection plan"
asks    = "Which share of the children on a plan has a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
source  = "SSD, cp_plans, disability"
caution = "A disability that is recorded today counts in months gone by as well. Where none is recorded none is counted."

[[example]]
shows = "a child with two disabilities is one child, and none is no disability"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date
P1,              A1,             2019-01-01
P2,              A2,             2019-01-01
P3,              A3,             2019-01-01
"""
given.disability = """
disa_table_id, disa_person_id, disa_disability_code
D1,            A1,             MOB
D2,            A1,             HAND
D3,            A2,             NONE
"""
expect = """
numerator, denominator
1,         3
"""
*/

with disabled as (
    select distinct disa_person_id
    from disability
    where disa_disability_code <> 'NONE'
)

select
    case when disabled.disa_person_id is not null then 1 else 0 end as numerator,
    1 as denominator
from cp_plans
left join disabled on disabled.disa_person_id = cp_plans.cppl_person_id
where cp_plans.cppl_cp_plan_start_date <= :ends
  and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > :ends)
