/*
code   = "4012Q"
says   = "The child in need plan ends on the day on which it starts."
to_do  = "Look whether there was a plan at all; explain it if there was."
table  = "cin_plan_dates"
about  = ["cin_plan_end_date", "cin_plan_start_date"]
weight = "explain"

[[example]]
shows = "only on the same day"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-06-01,          2025-06-01
A2,          1,              2025-06-01,          2025-06-02
A3,          1,              2025-06-01,
A4,          1,              ,
"""
finds.cin_plan_dates = [1]
*/

select row_id as cin_plan_dates_row
from cin_plan_dates
where cin_plan_end_date = cin_plan_start_date
