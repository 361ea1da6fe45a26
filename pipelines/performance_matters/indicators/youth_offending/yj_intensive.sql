/*
title   = "Statutory cases assessed as intensive"
asks    = "Which share of the statutory cases that are open at the end of the month is intensive on the scaled approach?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "Youth justice system, ext_youth_justice_case"
caution = "A statutory case without an assessment is among those it is a share of. The assessment is the latest one, also in months gone by."

[[example]]
shows = "statutory cases that are open; one without an assessment is not intensive"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_start_date, eyjc_end_date, eyjc_is_statutory, eyjc_scaled_approach
J1,           2019-02-28,      ,              true,              INTENSIVE
J2,           2018-12-03,      2019-03-01,    true,              ENHANCED
J3,           2018-12-03,      ,              true,
J4,           2018-12-03,      2019-02-28,    true,              INTENSIVE
J5,           2018-12-03,      ,              false,             INTENSIVE
J6,           2018-12-03,      ,              ,                  INTENSIVE
J7,           2019-03-01,      ,              true,              INTENSIVE
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when eyjc_scaled_approach = 'INTENSIVE' then 1 else 0 end as numerator,
    1 as denominator
from ext_youth_justice_case
where eyjc_is_statutory
  and eyjc_start_date <= :ends
  and (eyjc_end_date is null or eyjc_end_date > :ends)
