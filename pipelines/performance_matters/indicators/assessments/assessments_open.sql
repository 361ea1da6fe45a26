/*
title   = "Assessments open"
asks    = "How many assessments had begun and were not completed by the end of the month, and for how long had they been open?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["duration"]
walk    = { started = "assessments_started", ended = "assessments_completed" }
source  = "SSD, cin_assessments"
caution = "Days are working days to the end of the month."

[parts]
duration = ["0 to 25 days", "26 to 40 days", "41 to 45 days", "46 days or more"]

[[example]]
shows = "one that is completed on the last day is not open, one that began on it is; forty-five days are not yet late"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_start_date, cina_assessment_auth_date
N1,                 2019-02-28,
N2,                 2019-02-01,                 2019-02-28
N3,                 2019-02-01,                 2019-03-01
N4,                 2018-12-24,
N5,                 2018-12-21,
N6,                 2019-03-01,
"""
expect = """
duration,        numerator
0 to 25 days,    2
41 to 45 days,   1
46 days or more, 1
"""
*/

with open as (
    select working_days(cina_assessment_start_date, :ends) as days
    from cin_assessments
    where cina_assessment_start_date <= :ends
      and (cina_assessment_auth_date is null or cina_assessment_auth_date > :ends)
)

select
    case
        when days <= 25 then '0 to 25 days'
        when days <= 40 then '26 to 40 days'
        when days <= 45 then '41 to 45 days'
        else '46 days or more'
    end as duration,
    1 as numerator
from open
order by days
