/*
title   = "Complaints answered in time"
asks    = "Which share of the complaints that were answered at stage 1 was answered by its day?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 13 }
splits  = ["ecmp_service"]
source  = "Complaints team, ext_complaint"
caution = "Few in a month: one complaint moves the figure a long way. What waits for its answer, however late, is not in it."

[[example]]
shows = "answered on its day is in time; one for which no day is set is late"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_due_date, ecmp_response_date, ecmp_service
K1,                STATUTORY,  1,          2019-02-15,         2019-03-01,    2019-03-01,         Commissioning
K2,                SERVICE,    1,          2019-02-15,         2019-03-01,    2019-03-31,         Commissioning
K3,                SERVICE,    1,          2019-03-15,         ,              2019-03-20,
K4,                SERVICE,    1,          2019-03-15,         2019-04-01,    2019-04-01,         Commissioning
K5,                SERVICE,    1,          2019-02-15,         2019-03-01,    2019-02-28,         Commissioning
K6,                SERVICE,    1,          2019-02-15,         2019-03-01,    ,                   Commissioning
K7,                STATUTORY,  2,          2019-02-15,         2019-03-01,    2019-03-01,         Commissioning
"""
expect = """
ecmp_service,  numerator, denominator
Commissioning, 1,         2
Not recorded,  0,         1
"""
*/

with answered as (
    select
        coalesce(ecmp_service, 'Not recorded') as ecmp_service,
        case when ecmp_response_date <= ecmp_due_date then 1 else 0 end as is_in_time
    from ext_complaint
    where ecmp_kind in ('STATUTORY', 'SERVICE')
      and ecmp_stage = '1'
      and ecmp_response_date between :starts and :ends
)

select ecmp_service, is_in_time as numerator, 1 as denominator
from answered
order by ecmp_service = 'Not recorded', ecmp_service
