/*
title   = "In education, training or employment at the end of the order"
asks    = "Of the orders that ended in the quarter of the calendar before this one, at which share was the young person in education, training or employment?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "Youth justice system, ext_youth_justice_case"
caution = "It is the same in all three months of a quarter, and a quarter behind. Where it is not known the young person was in none."

[[example]]
shows = "the first and the last day of the quarter before are among it, and statutory cases alone; a blank is none"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_start_date, eyjc_end_date, eyjc_is_statutory, eyjc_in_education_or_work
J1,           2018-05-01,      2018-10-01,    true,              true
J2,           2018-05-01,      2018-12-31,    true,              false
J3,           2018-05-01,      2018-11-15,    true,
J4,           2018-05-01,      2018-09-30,    true,              true
J5,           2018-05-01,      2019-01-01,    true,              true
J6,           2018-05-01,      2018-11-15,    false,             true
J7,           2018-05-01,      2017-11-15,    true,              true
J8,           2018-05-01,      ,              true,              true
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when eyjc_in_education_or_work then 1 else 0 end as numerator,
    1 as denominator
from ext_youth_justice_case
where eyjc_is_statutory
  and 4 * extract(year from eyjc_end_date) + extract(quarter from eyjc_end_date)
    = 4 * extract(year from :ends) + extract(quarter from :ends) - 1
