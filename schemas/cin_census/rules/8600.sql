/*
code   = "8600"
says   = "The referral has no date, or one after the last day of the census year."
to_do  = "Record when the referral came; leave it out if it came after the year."
table  = "cin_details"
about  = ["cin_referral_date"]
weight = "error"

[[example]]
shows = "the last day is within"
with  = { period_end = 2026-03-31 }
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2026-03-31
A2,          1,              2026-04-01
A3,          1,
"""
finds.cin_details = [2, 3]
*/

select row_id as cin_details_row
from cin_details
where cin_referral_date is null
   or cin_referral_date > :period_end
