/*
title   = "Assessments that are the first of their referral"
asks    = "Which share of the assessments that were completed is the first of its referral?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, cin_assessments"
caution = "One whose referral is not known is not a first one."

[[example]]
shows = "an assessment that began later, and one of no known referral, are not the first"
with  = { period_end = 2019-02-28 }
given.cin_assessments = """
cina_assessment_id, cina_assessment_auth_date, of_referral
N1,                 2019-02-01,                First of the referral
N2,                 2019-02-28,                Later
N3,                 2019-02-28,                Referral not known
N4,                 2019-03-01,                First of the referral
N5,                 2019-01-31,                First of the referral
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when of_referral = 'First of the referral' then 1 else 0 end as numerator,
    1 as denominator
from cin_assessments
where cina_assessment_auth_date between :starts and :ends
