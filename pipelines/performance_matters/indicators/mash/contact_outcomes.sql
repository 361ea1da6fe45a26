/*
title   = "Contacts by outcome"
asks    = "What became of the contacts that came?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["ecou_outcome", "ecou_brag_initial and ecou_brag_final"]
source  = "SSD, contacts; ext_contact_outcome"
caution = "More contacts lead to a referral than there are referrals: one may join a referral that is open already."

[parts]
ecou_outcome      = ["REFERRAL", "EARLY_HELP", "INFORMATION", "NFA", "SIGNPOSTING", "Not decided by the end of it"]
ecou_brag_initial = ["BLUE", "RED", "AMBER", "GREEN", "UNRATED"]
ecou_brag_final   = ["BLUE", "RED", "AMBER", "GREEN", "UNRATED"]

[[example]]
shows = "a contact that is decided after the month is not decided by its end; one without a rating is not rated"
with  = { period_end = 2019-02-28 }
given.contacts = """
cont_contact_id, cont_contact_date
C1,              2019-02-27
C2,              2019-02-27
C3,              2019-02-27
C4,              2019-01-31
"""
given.ext_contact_outcome = """
ecou_contact_id, ecou_outcome, ecou_decision_date, ecou_brag_final
C1,              REFERRAL,     2019-02-28,         AMBER
C2,              REFERRAL,     2019-03-01,         AMBER
C4,              NFA,          2019-02-01,         GREEN
"""
expect = """
ecou_outcome,                 ecou_brag_final, numerator
REFERRAL,                     AMBER,           1
Not decided by the end of it, AMBER,           1
Not decided by the end of it, UNRATED,         1
"""
*/

select
    case
        when ext_contact_outcome.ecou_decision_date <= :ends then coalesce(ext_contact_outcome.ecou_outcome, 'Not recorded')
        else 'Not decided by the end of it'
    end as ecou_outcome,
    coalesce(ext_contact_outcome.ecou_brag_initial, 'UNRATED') as ecou_brag_initial,
    coalesce(ext_contact_outcome.ecou_brag_final, 'UNRATED') as ecou_brag_final,
    1 as numerator
from contacts
left join ext_contact_outcome on ext_contact_outcome.ecou_contact_id = contacts.cont_contact_id
where contacts.cont_contact_date between :starts and :ends
