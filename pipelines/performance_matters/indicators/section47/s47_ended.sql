/*
title   = "Section 47 enquiries concluded"
asks    = "What did the section 47 enquiries that were concluded lead to?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["ext_s47_outcome"]
source  = "SSD, s47_enquiry"
caution = "One that progresses to an initial conference may have it in another month, so these are not the children at conferences. The standard's own flags do not tell who goes on with a plan."

[parts]
ext_s47_outcome = ["ASSESSMENT", "ICPC", "LEGAL", "CONTINUE", "MONITOR"]

[[example]]
shows = "the first and the last day of the month are among it; what is not said is not recorded, and what has not ended not counted"
with  = { period_end = 2019-02-28 }
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date, s47e_s47_end_date, ext_s47_outcome
S1,                  2019-01-20,          2019-01-31,        ICPC
S2,                  2019-01-20,          2019-02-01,        ICPC
S3,                  2019-02-20,          2019-02-28,        ASSESSMENT
S4,                  2019-02-20,          2019-02-28,
S5,                  2019-02-20,          2019-03-01,        ICPC
S6,                  2019-02-20,          ,                  ICPC
"""
expect = """
ext_s47_outcome, numerator
ICPC,            1
ASSESSMENT,      1
not recorded,    1
"""
*/

select ext_s47_outcome, 1 as numerator
from s47_enquiry
where s47e_s47_end_date between :starts and :ends
