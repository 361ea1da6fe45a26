/*
code   = "orphan_cp_plans"
says   = "The child protection plan is of a child who is not in the table of people."
to_do  = "Put the child's number right, or send the child in the table of people."
table  = "cp_plans"
about  = ["cppl_person_id"]
weight = "error"

[[example]]
shows = "whoever has a plan is somebody"
given.person = """
pers_person_id
A1
"""
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id
P1,              A1
P2,              A2
"""
finds.cp_plans = [2]
*/

select cp_plans.row_id as cp_plans_row
from cp_plans
left join person on person.pers_person_id = cp_plans.cppl_person_id
where person.pers_person_id is null
