/*
title   = "Members' enquiries"
asks    = "How many enquiries came from members of the council and of parliament?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "Complaints team, ext_complaint"

[[example]]
shows = "the first and the last day of the month are among it, and nothing but enquiries"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind, ecmp_stage, ecmp_received_date
K1,                ENQUIRY,   0,          2019-02-28
K2,                ENQUIRY,   0,          2019-03-01
K3,                ENQUIRY,   0,          2019-03-31
K4,                ENQUIRY,   0,          2019-04-01
K5,                SERVICE,   1,          2019-03-15
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from ext_complaint
where ecmp_kind = 'ENQUIRY'
  and ecmp_received_date between :starts and :ends
