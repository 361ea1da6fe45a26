/*
title   = "Complaints by young people"
asks    = "How many complaints at stage 1 came from children and young people themselves?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
source  = "Complaints team, ext_complaint"

[[example]]
shows = "the first and the last day of the month are among it; a parent's is not a young person's"
with  = { period_end = 2019-03-31 }
given.ext_complaint = """
ecmp_complaint_id, ecmp_kind,  ecmp_stage, ecmp_received_date, ecmp_complainant
K1,                STATUTORY,  1,          2019-03-01,         Young person
K2,                SERVICE,    1,          2019-03-31,         young person
K3,                SERVICE,    1,          2019-03-15,         Parent - mother
K4,                SERVICE,    1,          2019-03-15,
K5,                SERVICE,    1,          2019-02-28,         Young person
K6,                STATUTORY,  2,          2019-03-15,         Young person
K7,                COMPLIMENT, 0,          2019-03-15,         Young person
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from ext_complaint
where ecmp_kind in ('STATUTORY', 'SERVICE')
  and ecmp_stage = '1'
  and lower(ecmp_complainant) = 'young person'
  and ecmp_received_date between :starts and :ends
