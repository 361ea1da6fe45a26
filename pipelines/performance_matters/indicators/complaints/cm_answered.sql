/*
title   = "Complaints answered"
asks    = "How many complaints were answered at stage 1, in time and late?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["in_time"]
source  = "Complaints team, ext_complaint"
caution = "In the month of the answer, and not that in which the complaint came. One for which no day is set is late."

[parts]
in_time = ["Within time", "Out of time"]

[[example]]
shows = "answered on its day is in time; the first and the last day of the month are among it"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_due_date, ecmp_response_date
K1,                STATUTORY,  1,          2019-02-15,         2019-03-01,    2019-03-01
K2,                SERVICE,    1,          2019-02-15,         2019-03-01,    2019-03-02
K3,                SERVICE,    1,          2019-03-15,         ,              2019-03-31
K4,                SERVICE,    1,          2019-03-15,         2019-04-01,    2019-04-01
K5,                SERVICE,    1,          2019-02-15,         2019-03-01,    2019-02-28
K6,                SERVICE,    1,          2019-02-15,         2019-03-01,
K7,                STATUTORY,  2,          2019-02-15,         2019-03-01,    2019-03-01
K8,                ENQUIRY,    1,          2019-02-15,         2019-03-01,    2019-03-01
"""
expect = """
in_time,     numerator
Within time, 1
Out of time, 2
"""
*/

select
    case when ecmp_response_date <= ecmp_due_date then 'Within time' else 'Out of time' end as in_time,
    1 as numerator
from ext_complaint
where ecmp_kind in ('STATUTORY', 'SERVICE')
  and ecmp_stage = '1'
  and ecmp_response_date between :starts and :ends
