/*
title   = "Contacts that led to a referral"
asks    = "Which share of the contacts that came was passed on to social care?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, contacts; ext_contact_outcome"
caution = "A contact that waits for its decision counts among all contacts."

[[example]]
shows = "a contact without an outcome is one that did not lead to a referral"
with  = { period_end = 2019-02-28 }
given.contacts_decided = """
cont_contact_id, cont_contact_date, ecou_outcome
C1,              2019-02-27,        REFERRAL
C2,              2019-02-27,        NFA
C3,              2019-02-27,
C4,              2019-01-31,        REFERRAL
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when ecou_outcome = 'REFERRAL' then 1 else 0 end as numerator,
    1 as denominator
from contacts_decided
where cont_contact_date between :starts and :ends
