/*
code   = "4013"
says   = "The child in need plan did not end within the census year."
to_do  = "Correct the date; leave the plan out if it ended before the year, and clear the end if it lies after it."
table  = "cin_plan_dates"
about  = ["cin_plan_end_date"]
weight = "error"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_end_date
A1,          1,              2025-04-01
A2,          1,              2025-03-31
A3,          1,              2026-03-31
A4,          1,              2026-04-01
A5,          1,
"""
finds.cin_plan_dates = [2, 4]
*/

select row_id as cin_plan_dates_row
from cin_plan_dates
where cin_plan_end_date < :period_start
   or cin_plan_end_date > :period_end
