/*
code   = "referral_source_code"
says   = "The source of an old referral is not one of the codes."
to_do  = "Record where the referral came from with a code of the census, or clear it."
table  = "cin_details"
about  = ["referral_source", "cin_referral_date"]
weight = "error"

[[example]]
shows = "before April 2013, or without a date"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_source
A1,          1,              2013-03-31,        ZZ
A2,          1,              2013-04-01,        ZZ
A3,          1,              ,                  ZZ
A4,          1,              2013-03-31,        1A
A5,          1,              2013-03-31,
"""
finds.cin_details = [1, 3]
*/

-- 8866 speaks of referrals since 1 April 2013; here are the others.
select row_id as cin_details_row
from cin_details
where referral_source_wrong is not null
  and (cin_referral_date is null or cin_referral_date < date '2013-04-01')
