/*
title   = "Assessments in which the child was seen"
asks    = "In which share of the assessments that were completed was the child seen?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, cin_assessments"
caution = "Where nothing is recorded the child was not seen. Children who were not born on the day are left out."

[[example]]
shows = "no and blank are not seen; a child born on the day is in the question, one born later is not"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, cina_assessment_child_seen, born
N1,                 2019-02-01,                true,                       2014-02-04
N2,                 2019-02-28,                false,                      2014-02-04
N3,                 2019-02-28,                ,                           2014-02-04
N4,                 2019-02-10,                true,                       2019-02-10
N5,                 2019-02-10,                false,                      2019-02-11
N6,                 2019-02-10,                true,
N7,                 2019-03-01,                true,                       2014-02-04
N8,                 2019-01-31,                true,                       2014-02-04
"""
expect = """
numerator, denominator
3,         5
"""
*/

select
    case when cina_assessment_child_seen then 1 else 0 end as numerator,
    1 as denominator
from cin_assessments
where cina_assessment_auth_date between :starts and :ends
  and (born is null or born <= cina_assessment_auth_date)
