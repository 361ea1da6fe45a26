/*
code   = "8620"
says   = "The case was not closed within the census year."
to_do  = "Correct the day; leave the episode out if it was closed before the year, and clear the day if it lies after it."
table  = "cin_details"
about  = ["cin_closure_date"]
weight = "error"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date
A1,          1,              2025-04-01
A2,          1,              2025-03-31
A3,          1,              2026-03-31
A4,          1,              2026-04-01
A5,          1,
"""
finds.cin_details = [2, 4]
*/

select row_id as cin_details_row
from cin_details
where cin_closure_date < :period_start
   or cin_closure_date > :period_end
