/*
title   = "Assessments started"
asks    = "How many assessments began?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, cin_assessments"

[[example]]
shows = "the first and the last day of the month are among it; whether it is completed does not matter"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_start_date, cina_assessment_auth_date
N1,                 2019-01-31,                 2019-02-10
N2,                 2019-02-01,                 2019-02-10
N3,                 2019-02-28,
N4,                 2019-03-01,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from cin_assessments
where cina_assessment_start_date between :starts and :ends
