/*
code   = "4010"
says   = "The child in need plan has no start, or one after the last day of the census year."
to_do  = "Record when the plan started; leave it out if it started after the year."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date"]
weight = "error"

[[example]]
shows = "the last day is within"
with  = { period_end = 2026-03-31 }
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A1,          1,              2026-03-31
A2,          1,              2026-04-01
A3,          1,
"""
finds.cin_plan_dates = [2, 3]
*/

select row_id as cin_plan_dates_row
from cin_plan_dates
where cin_plan_start_date is null
   or cin_plan_start_date > :period_end
