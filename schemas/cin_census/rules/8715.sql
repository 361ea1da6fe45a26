/*
code   = "8715"
says   = "The initial conference was not held within the census year."
to_do  = "Correct the date; leave the enquiry out if its conference was held before the year."
table  = "section47"
about  = ["date_of_initial_cpc"]
weight = "error"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-04-01
A2,          1,              2025-03-31
A3,          1,              2026-03-31
A4,          1,              2026-04-01
A5,          1,
"""
finds.section47 = [2, 4]
*/

select row_id as section47_row
from section47
where date_of_initial_cpc < :period_start
   or date_of_initial_cpc > :period_end
