/*
title   = "Members' enquiries answered in time"
asks    = "Which share of the members' enquiries that were answered was answered by its day?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "Complaints team, ext_complaint"
caution = "In the month of the answer. The day is five working days on, unless the authority sets another."

[[example]]
shows = "answered on its day is in time; one for which no day is set is late; what waits is not in it"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind, ecmp_stage, ecmp_received_date, ecmp_due_date, ecmp_response_date
K1,                ENQUIRY,   0,          2019-02-22,         2019-03-01,    2019-03-01
K2,                ENQUIRY,   0,          2019-02-22,         2019-03-01,    2019-03-31
K3,                ENQUIRY,   0,          2019-02-22,         ,              2019-03-20
K4,                ENQUIRY,   0,          2019-02-22,         2019-03-01,
K5,                ENQUIRY,   0,          2019-02-22,         2019-03-01,    2019-02-28
K6,                SERVICE,   1,          2019-02-22,         2019-03-01,    2019-03-01
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when ecmp_response_date <= ecmp_due_date then 1 else 0 end as numerator,
    1 as denominator
from ext_complaint
where ecmp_kind = 'ENQUIRY'
  and ecmp_response_date between :starts and :ends
