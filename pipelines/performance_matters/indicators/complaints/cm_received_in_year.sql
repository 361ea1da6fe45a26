/*
title   = "Complaints since April"
asks    = "Which services were the complaints of the year about at stage 1, for which reasons, and who made them?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { year_to_date = 1 }
splits  = ["ecmp_service", "ecmp_reason", "ecmp_complainant"]
source  = "Complaints team, ext_complaint"
caution = "One service, one reason and one person who complains for each complaint: where there are more, the first that is recorded."

[[example]]
shows = "the first and the last day are among it; what is not said is not recorded"
with  = { period_end = 2019-03-31, starts = 2018-04-01, ends = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_service,  ecmp_reason, ecmp_complainant
K1,                STATUTORY,  1,          2018-03-31,         Commissioning, Decision,    Parent
K2,                STATUTORY,  1,          2018-04-01,         Commissioning, Decision,    Parent
K3,                SERVICE,    1,          2019-03-31,         Commissioning, Decision,    Parent
K4,                SERVICE,    1,          2019-03-31,         ,              ,
K2,                STATUTORY,  2,          2019-03-20,         Commissioning, Decision,    Parent
K6,                COMPLIMENT, 0,          2019-03-20,         Commissioning, ,            Parent
"""
expect = """
ecmp_service,  ecmp_reason,  ecmp_complainant, numerator
Commissioning, Decision,     Parent,           2
Not recorded,  Not recorded, Not recorded,     1
"""
*/

with received as (
    select
        coalesce(ecmp_service, 'Not recorded') as ecmp_service,
        coalesce(ecmp_reason, 'Not recorded') as ecmp_reason,
        coalesce(ecmp_complainant, 'Not recorded') as ecmp_complainant
    from ext_complaint
    where ecmp_kind in ('STATUTORY', 'SERVICE')
      and ecmp_stage = '1'
      and ecmp_received_date between :starts and :ends
)

select ecmp_service, ecmp_reason, ecmp_complainant, 1 as numerator
from received
order by ecmp_service = 'Not recorded', ecmp_service, ecmp_reason, ecmp_complainant
