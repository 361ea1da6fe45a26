/*
code   = "dates_cp_plans"
says   = "The child protection plan ended before it started."
to_do  = "Put right the date the plan started or the date it ended."
table  = "cp_plans"
about  = ["cppl_cp_plan_start_date", "cppl_cp_plan_end_date"]
weight = "error"

[[example]]
shows = "a plan may end on the day it starts, and may still be open"
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2019-02-01,              2019-01-31
P2,              2019-02-01,              2019-02-01
P3,              2019-02-01,
"""
finds.cp_plans = [1]
*/

select row_id as cp_plans_row
from cp_plans
where cppl_cp_plan_end_date < cppl_cp_plan_start_date
