/*
title   = "Assessments completed"
asks    = "How many assessments were completed, how long had they taken and what did they lead to?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["duration", "ext_outcome", "age_band and pers_sex", "ethnic_group"]
source  = "SSD, cin_assessments"
caution = "Completed is authorised. Days are working days; an assessment that is begun anew loses those it has had. The standard's own flags do not tell who goes on with a plan or steps down."

[parts]
duration    = ["0 to 25 days", "26 to 40 days", "41 to 45 days", "46 days or more"]
ext_outcome = ["CIN", "LEGAL", "NFA", "CONTINUE", "OTHER_AGENCY", "STEP_DOWN", "STRATEGY"]
age_band    = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex    = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it; the last days of each band; what it led to may not be recorded"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, days, ext_outcome
N1,                 2019-01-31,                20,   NFA
N2,                 2019-02-01,                25,   NFA
N3,                 2019-02-20,                26,   NFA
N4,                 2019-02-20,                40,   NFA
N5,                 2019-02-20,                41,
N6,                 2019-02-20,                45,
N7,                 2019-02-28,                46,   CIN
N8,                 2019-03-01,                20,   CIN
N9,                 ,                          ,
"""
expect = """
duration,        ext_outcome,  numerator
0 to 25 days,    NFA,          1
26 to 40 days,   NFA,          2
41 to 45 days,   not recorded, 2
46 days or more, CIN,          1
"""

[[example]]
shows = "the age is that on the day it was completed"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, days, born,       pers_sex
N1,                 2019-02-03,                20,   2014-02-04, F
N2,                 2019-02-04,                20,   2014-02-04, F
N3,                 2019-02-04,                20,   2019-02-05, M
N4,                 2019-02-04,                20,   ,           M
"""
expect = """
age_band,     pers_sex, numerator
0-4,          F,        1
5-9,          F,        1
Unborn,       M,        1
Not recorded, M,        1
"""
*/

with completed as (
    select
        days,
        ext_outcome,
        pers_sex,
        ethnic_group,
        age_on(born, cina_assessment_auth_date) as age
    from cin_assessments
    where cina_assessment_auth_date between :starts and :ends
)

select
    case
        when days <= 25 then '0 to 25 days'
        when days <= 40 then '26 to 40 days'
        when days <= 45 then '41 to 45 days'
        else '46 days or more'
    end as duration,
    ext_outcome,
    case
        when age < 0   then 'Unborn'
        when age < 5   then '0-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    ethnic_group,
    1 as numerator
from completed
