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
given.contacts = """
cont_contact_id, cont_contact_date
C1,              2019-02-27
C2,              2019-02-27
C3,              2019-02-27
C4,              2019-01-31
"""
given.ext_contact_outcome = """
ecou_contact_id, ecou_outcome
C1,              REFERRAL
C2,              NFA
C4,              REFERRAL
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when ext_contact_outcome.ecou_outcome = 'REFERRAL' then 1 else 0 end as numerator,
    1 as denominator
from contacts
left join ext_contact_outcome on ext_contact_outcome.ecou_contact_id = contacts.cont_contact_id
where contacts.cont_contact_date between :starts and :ends
