/*
code   = "4011"
says   = "The child in need plan ends before it starts."
to_do  = "Correct whichever of the two dates is wrong."
table  = "cin_plan_dates"
about  = ["cin_plan_end_date", "cin_plan_start_date"]
weight = "error"

[[example]]
shows = "on the same day is for another rule"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-06-01,          2025-06-01
A2,          1,              2025-06-01,          2025-05-31
A3,          1,              2025-06-01,
A4,          1,              ,                    2025-05-31
"""
finds.cin_plan_dates = [2]
*/

select row_id as cin_plan_dates_row
from cin_plan_dates
where cin_plan_end_date < cin_plan_start_date
