/*
title   = "Complaints received"
asks    = "How many complaints came at stage 1?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 13 }
splits  = ["ecmp_kind"]
source  = "Complaints team, ext_complaint"
caution = "A complaint that goes on to a later stage is counted at its first one. Few complaints are not always good: people may not know that they can."

[parts]
ecmp_kind = ["STATUTORY", "SERVICE"]

[[example]]
shows = "the first and the last day of the month are among it; later stages, enquiries and compliments are not"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date
K1,                STATUTORY,  1,          2019-02-28
K2,                STATUTORY,  1,          2019-03-01
K3,                SERVICE,    1,          2019-03-31
K4,                SERVICE,    1,          2019-04-01
K2,                STATUTORY,  2,          2019-03-20
K5,                ENQUIRY,    0,          2019-03-20
K6,                COMPLIMENT, 0,          2019-03-20
"""
expect = """
ecmp_kind, numerator
STATUTORY, 1
SERVICE,   1
"""
*/

select ecmp_kind, 1 as numerator
from ext_complaint
where ecmp_kind in ('STATUTORY', 'SERVICE')
  and ecmp_stage = '1'
  and ecmp_received_date between :starts and :ends
