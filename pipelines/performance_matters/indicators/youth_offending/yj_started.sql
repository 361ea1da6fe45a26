/*
title   = "Youth offending cases started"
asks    = "How many cases with the youth offending team began?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "Youth justice system, ext_youth_justice_case"

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_start_date, eyjc_end_date
J1,           2019-01-31,      2019-01-31
J2,           2019-02-01,      2019-02-01
J3,           2019-02-28,      2019-02-28
J4,           2019-03-01,      2019-03-01
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from ext_youth_justice_case
where eyjc_start_date between :starts and :ends
