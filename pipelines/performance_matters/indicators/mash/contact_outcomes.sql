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
shows = "a contact that is decided after the month is not decided by its end"
with  = { period_end = 2019-02-28 }
given.contacts_decided = """
cont_contact_id, cont_contact_date, ecou_outcome, ecou_decision_date, ecou_brag_final
C1,              2019-02-27,        REFERRAL,     2019-02-28,         AMBER
C2,              2019-02-27,        REFERRAL,     2019-03-01,         AMBER
C3,              2019-02-27,        ,             ,                   UNRATED
C4,              2019-01-31,        NFA,          2019-02-01,         GREEN
C5,              2019-02-28,        ,             2019-02-28,         GREEN
"""
expect = """
ecou_outcome,                 ecou_brag_final, numerator
REFERRAL,                     AMBER,           1
Not decided by the end of it, AMBER,           1
Not decided by the end of it, UNRATED,         1
Not recorded,                 GREEN,           1
"""
*/

select
    case
        when ecou_decision_date <= :ends then coalesce(ecou_outcome, 'Not recorded')
        else 'Not decided by the end of it'
    end as ecou_outcome,
    ecou_brag_initial,
    ecou_brag_final,
    1 as numerator
from contacts_decided
where cont_contact_date between :starts and :ends
