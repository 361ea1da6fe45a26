/*
title   = "Protection plans ended"
asks    = "How many child protection plans ended?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 3 }
source  = "SSD, cp_plans"

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.cp_plans = """
cppl_cp_plan_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              2018-01-01,              2019-01-31
P2,              2018-01-01,              2019-02-01
P3,              2018-01-01,              2019-02-28
P4,              2018-01-01,              2019-03-01
P5,              2018-01-01,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from cp_plans
where cppl_cp_plan_end_date between :starts and :ends
