/*
title   = "Child in need plans ended"
asks    = "How many child in need plans ended?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, cin_plans"
caution = "Plans that are closed together when the case system is tidied up stand in the month of the tidying."

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.cin_plans = """
cinp_cin_plan_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date
P1,               2018-01-01,               2019-01-31
P2,               2018-01-01,               2019-02-01
P3,               2018-01-01,               2019-02-28
P4,               2018-01-01,               2019-03-01
P5,               2018-01-01,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from cin_plans
where cinp_cin_plan_end_date between :starts and :ends
