/*
code   = "8630"
says   = "The case was closed before the referral came."
to_do  = "Correct whichever of the two dates is wrong."
table  = "cin_details"
about  = ["cin_closure_date", "cin_referral_date"]
weight = "error"

[[example]]
shows = "on the same day is possible"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, cin_closure_date
A1,          1,              2025-06-01,        2025-06-01
A2,          1,              2025-06-01,        2025-05-31
A3,          1,              2025-06-01,
A4,          1,              ,                  2025-05-31
"""
finds.cin_details = [2]
*/

select row_id as cin_details_row
from cin_details
where cin_closure_date < cin_referral_date
