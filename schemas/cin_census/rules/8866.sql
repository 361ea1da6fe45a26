/*
code   = "8866"
says   = "The source of the referral is blank or not one of the codes."
to_do  = "Record where the referral came from: 1A to 1D, 2A, 2B, 3A to 3F, 4, 5A to 5D, 6, 7, 8, 9 or 10."
table  = "cin_details"
about  = ["referral_source", "cin_referral_date"]
weight = "error"

[[example]]
shows = "asked for of every referral since 1 April 2013"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_source
A1,          1,              2025-05-01,        1A
A2,          1,              2025-05-01,
A3,          1,              2025-05-01,        11
A4,          1,              2013-04-01,
A5,          1,              2013-03-31,
A6,          1,              2013-03-31,        ZZ
A7,          1,              ,                  ZZ
A8,          1,              2025-05-01,        1a
"""
finds.cin_details = [2, 3, 4, 8]
*/

select row_id as cin_details_row
from cin_details
where cin_referral_date >= date '2013-04-01'
  and (referral_source is null or referral_source_wrong is not null)
