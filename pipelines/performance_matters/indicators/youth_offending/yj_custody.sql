/*
title   = "Young people sentenced to custody"
asks    = "How many young people were sentenced to custody?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 13 }
source  = "Youth justice system, ext_youth_justice_case"
caution = "Whoever was sentenced twice counts once in each stretch of time."

[[example]]
shows = "the first and the last day of the month are among it; one who was sentenced twice counts once"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_person_id, eyjc_start_date, eyjc_custody_date
J1,           A1,             2019-01-02,      2019-02-01
J2,           A1,             2019-01-02,      2019-02-28
J3,           A2,             2019-01-02,      2019-02-28
J4,           A3,             2019-01-02,      2019-01-31
J5,           A4,             2019-01-02,      2019-03-01
J6,           A5,             2019-01-02,
"""
expect = """
numerator
2
"""
*/

with sentenced as (
    select distinct eyjc_person_id
    from ext_youth_justice_case
    where eyjc_custody_date between :starts and :ends
)

select 1 as numerator
from sentenced
