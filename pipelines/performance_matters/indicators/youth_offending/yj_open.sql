/*
title   = "Cases open to the youth offending team"
asks    = "How many cases are open to the youth offending team at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["age_band and pers_sex", "age_band", "ethnic_group"]
walk    = { started = "yj_started", ended = "yj_ended" }
source  = "Youth justice system, ext_youth_justice_case"

[parts]
age_band = ["10-13", "14-15", "16-17", "18+"]
pers_sex = ["F", "M"]

[[example]]
shows = "a case that ends on the last day has ended, one that starts on it is open; 16 from the birthday on"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_start_date, eyjc_end_date, born
J1,           2018-12-03,      ,              2003-02-28
J2,           2018-12-03,      2019-03-01,    2003-03-01
J3,           2018-12-03,      2019-02-28,    2003-03-01
J4,           2019-02-28,      ,
J5,           2019-03-01,      ,              2003-03-01
"""
expect = """
age_band,     numerator
16-17,        1
14-15,        1
Not recorded, 1
"""
*/

with open as (
    select
        pers_sex,
        ethnic_group,
        age_on(born, :ends) as age
    from ext_youth_justice_case
    where eyjc_start_date <= :ends
      and (eyjc_end_date is null or eyjc_end_date > :ends)
)

select
    case
        when age < 14  then '10-13'
        when age < 16  then '14-15'
        when age < 18  then '16-17'
        when age >= 18 then '18+'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    ethnic_group,
    1 as numerator
from open
