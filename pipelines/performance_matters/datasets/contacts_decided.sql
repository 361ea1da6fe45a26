/*
# A step on the way, and not published: the two large tables are joined once here, and not again for every month.
title = "Contacts and what became of them"
grain = "One row for each child in each contact."
key   = ["cont_contact_id"]

[keeps]
cont_contact_id    = "identifier"
cont_contact_date  = "none"
ecou_outcome       = "none"
ecou_decision_date = "none"
ecou_brag_initial  = "none"
ecou_brag_final    = "none"

[[example]]
shows = "a contact of which nothing more is known is there, and not rated"
given.contacts = """
cont_contact_id, cont_contact_date
C1,              2019-02-27
C2,              2019-02-27
"""
given.ext_contact_outcome = """
ecou_contact_id, ecou_outcome, ecou_decision_date, ecou_brag_initial, ecou_brag_final
C1,              REFERRAL,     2019-02-28,         GREEN,             AMBER
"""
expect = """
cont_contact_id, ecou_outcome, ecou_decision_date, ecou_brag_initial, ecou_brag_final
C1,              REFERRAL,     2019-02-28,         GREEN,             AMBER
C2,              ,             ,                   UNRATED,           UNRATED
"""
*/

select
    contacts.cont_contact_id,
    contacts.cont_contact_date,
    ext_contact_outcome.ecou_outcome,
    ext_contact_outcome.ecou_decision_date,
    coalesce(ext_contact_outcome.ecou_brag_initial, 'UNRATED') as ecou_brag_initial,
    coalesce(ext_contact_outcome.ecou_brag_final, 'UNRATED') as ecou_brag_final
from contacts
left join ext_contact_outcome on ext_contact_outcome.ecou_contact_id = contacts.cont_contact_id
