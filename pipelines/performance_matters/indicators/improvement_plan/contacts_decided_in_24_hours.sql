/*
title   = "Decisions on contacts within 24 hours"
asks    = "Of the contacts that were decided, which share was decided within 24 hours?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "Case system, ext_contact_outcome"
caution = "In the month of the decision. Whether it took more than 24 hours is what the case system says: the standard has days and no hours."

[[example]]
shows = "the first and the last day of the month are among it; a blank is not within 24 hours"
with  = { period_end = 2019-02-28 }
given.ext_contact_outcome = """
ecou_contact_id, ecou_decision_date, ecou_decided_in_24_hours
C1,              2019-02-01,         true
C2,              2019-02-28,         false
C3,              2019-02-28,
C4,              2019-01-31,         true
C5,              2019-03-01,         true
C6,              ,                   true
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when ecou_decided_in_24_hours then 1 else 0 end as numerator,
    1 as denominator
from ext_contact_outcome
where ecou_decision_date between :starts and :ends
