/*
title   = "Complaints by stage"
asks    = "How many complaints came at each stage?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { year_to_date = 1 }
splits  = ["ecmp_stage", "ecmp_kind and ecmp_stage"]
source  = "Complaints team, ext_complaint"
caution = "One complaint counts at every stage that it came to. A service complaint has no third stage."

[parts]
ecmp_kind  = ["STATUTORY", "SERVICE"]
ecmp_stage = ["1", "2", "3"]

[[example]]
shows = "by the day on which it came to the stage: the first and the last day are among it"
with  = { period_end = 2019-03-31, starts = 2018-04-01, ends = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date
K1,                STATUTORY,  1,          2018-03-31
K1,                STATUTORY,  2,          2018-04-01
K2,                SERVICE,    1,          2019-03-31
K3,                STATUTORY,  3,          2019-04-01
K4,                COMPLIMENT, 0,          2018-06-01
"""
expect = """
ecmp_kind, ecmp_stage, numerator
STATUTORY, 2,          1
SERVICE,   1,          1
"""
*/

select ecmp_kind, ecmp_stage, 1 as numerator
from ext_complaint
where ecmp_kind in ('STATUTORY', 'SERVICE')
  and ecmp_stage in ('1', '2', '3')
  and ecmp_received_date between :starts and :ends
