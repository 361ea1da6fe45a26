/*
title   = "Children who are privately fostered"
asks    = "How many children are privately fostered at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "SSD has no table of it: ext_private_fostering"
caution = "These children are not in care; the council visits them."

[[example]]
shows = "what ended on the last day has ended, what began on it has begun"
with  = { period_end = 2019-02-28 }
given.ext_private_fostering = """
eprf_table_id, eprf_start_date, eprf_end_date
F1,            2018-01-01,
F2,            2018-01-01,      2019-02-28
F3,            2018-01-01,      2019-03-01
F4,            2019-02-28,
F5,            2019-03-01,
"""
expect = """
numerator
3
"""
*/

select 1 as numerator
from ext_private_fostering
where eprf_start_date <= :ends
  and (eprf_end_date is null or eprf_end_date > :ends)
