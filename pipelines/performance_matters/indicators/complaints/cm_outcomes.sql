/*
title   = "What became of complaints"
asks    = "How many of the complaints that were answered at stage 1 were upheld?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["ecmp_outcome"]
source  = "Complaints team, ext_complaint"

[parts]
ecmp_outcome = ["UPHELD", "PARTLY", "NOT_UPHELD", "WITHDRAWN"]

[[example]]
shows = "in the month of the answer: the first and the last day are among it; an answer without an outcome is there"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_response_date, ecmp_outcome
K1,                STATUTORY,  1,          2019-02-15,         2019-03-01,         UPHELD
K2,                SERVICE,    1,          2019-02-15,         2019-03-31,         NOT_UPHELD
K3,                SERVICE,    1,          2019-03-15,         2019-03-20,
K4,                SERVICE,    1,          2019-03-15,         2019-04-01,         UPHELD
K5,                SERVICE,    1,          2019-02-15,         2019-02-28,         UPHELD
K6,                STATUTORY,  2,          2019-02-15,         2019-03-01,         UPHELD
"""
expect = """
ecmp_outcome, numerator
UPHELD,       1
NOT_UPHELD,   1
not recorded, 1
"""
*/

select ecmp_outcome, 1 as numerator
from ext_complaint
where ecmp_kind in ('STATUTORY', 'SERVICE')
  and ecmp_stage = '1'
  and ecmp_response_date between :starts and :ends
