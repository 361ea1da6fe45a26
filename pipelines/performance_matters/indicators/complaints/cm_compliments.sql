/*
title   = "Compliments"
asks    = "How many compliments were recorded since April, and which services were they for?"
unit    = "count"
better  = "higher"
by      = ["la"]
over    = { year_to_date = 13 }
splits  = ["ecmp_service"]
source  = "Complaints team, ext_complaint"

[[example]]
shows = "the first and the last day are among it, and nothing but compliments"
with  = { period_end = 2019-03-31, starts = 2018-04-01, ends = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_service
K1,                COMPLIMENT, 0,          2018-03-31,         Commissioning
K2,                COMPLIMENT, 0,          2018-04-01,         Commissioning
K3,                COMPLIMENT, 0,          2019-03-31,
K4,                COMPLIMENT, 0,          2019-04-01,         Commissioning
K5,                SERVICE,    1,          2018-06-01,         Commissioning
"""
expect = """
ecmp_service,  numerator
Commissioning, 1
Not recorded,  1
"""
*/

with received as (
    select coalesce(ecmp_service, 'Not recorded') as ecmp_service
    from ext_complaint
    where ecmp_kind = 'COMPLIMENT'
      and ecmp_received_date between :starts and :ends
)

select ecmp_service, 1 as numerator
from received
order by ecmp_service = 'Not recorded', ecmp_service
