/*
code   = "overlap_cp_plans"
says   = "The child has another protection plan of this authority at the same time."
to_do  = "End the earlier plan before the later one starts, or take out the one that is a copy."
table  = "cp_plans"
about  = ["cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"]
weight = "error"

[[example]]
shows = "the later of two plans at the same time; one may start on the day the other ends; a plan of another authority is no other plan of this one"
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, cppl_cp_plan_ola
P1,              A1,             2018-01-01,              2018-06-30,            false
P2,              A1,             2018-06-30,              ,                      false
P3,              A1,             2018-09-01,              ,                      false
P4,              A2,             2018-01-01,              ,                      false
P5,              A2,             2018-09-01,              ,                      true
P6,              A3,             2018-09-01,              ,                      false
P7,              A3,             2018-09-01,              ,                      false
"""
finds.cp_plans = [3, 7]
*/

with own as (
    select row_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
    from cp_plans
    where not coalesce(cppl_cp_plan_ola, false)
)

select distinct later.row_id as cp_plans_row
from own as later
inner join own as earlier on earlier.cppl_person_id = later.cppl_person_id
where earlier.row_id <> later.row_id
  and (earlier.cppl_cp_plan_start_date < later.cppl_cp_plan_start_date
       or earlier.cppl_cp_plan_start_date = later.cppl_cp_plan_start_date and earlier.row_id < later.row_id)
  and (earlier.cppl_cp_plan_end_date is null or earlier.cppl_cp_plan_end_date > later.cppl_cp_plan_start_date)
order by cp_plans_row
