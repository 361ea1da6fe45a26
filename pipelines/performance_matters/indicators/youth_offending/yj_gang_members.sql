/*
title   = "Young people confirmed as members of a gang"
asks    = "Which share of the young people who are open to the youth offending team at the end of the month has it confirmed as members of a gang?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
source  = "Youth justice system, ext_youth_justice_case"
caution = "Whoever has two open cases counts once. A blank is not a confirmation. What is known today is said of months gone by too."

[[example]]
shows = "young people whose case is open, each once; a blank is not a confirmation"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_person_id, eyjc_start_date, eyjc_end_date, eyjc_gang_member
J1,           A1,             2019-02-28,      ,              true
J2,           A1,             2018-12-03,      ,              false
J3,           A2,             2018-12-03,      2019-03-01,    false
J4,           A3,             2018-12-03,      ,
J5,           A4,             2018-12-03,      2019-02-28,    true
J6,           A5,             2019-03-01,      ,              true
"""
expect = """
numerator, denominator
1,         3
"""
*/

with open as (
    select
        eyjc_person_id,
        max(case when eyjc_gang_member then 1 else 0 end) as is_member
    from ext_youth_justice_case
    where eyjc_start_date <= :ends
      and (eyjc_end_date is null or eyjc_end_date > :ends)
    group by eyjc_person_id
)

select is_member as numerator, 1 as denominator
from open
