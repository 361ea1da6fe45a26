/*
code   = "dates_contacts"
says   = "The contact was decided before it was received."
to_do  = "Put right the date of the contact or the date of the decision."
table  = "ext_contact_outcome"
about  = ["ecou_decision_date", "contacts.cont_contact_date"]
weight = "explain"

[[example]]
shows = "a contact may be decided on the day it comes, and may wait"
given.contacts = """
cont_contact_id, cont_contact_date
C1,              2019-02-04
C2,              2019-02-04
C3,              2019-02-04
"""
given.ext_contact_outcome = """
ecou_contact_id, ecou_decision_date
C1,              2019-02-03
C2,              2019-02-04
C3,
"""
finds.ext_contact_outcome = [1]
finds.contacts            = [1]
*/

select
    ext_contact_outcome.row_id as ext_contact_outcome_row,
    contacts.row_id as contacts_row
from ext_contact_outcome
inner join contacts on contacts.cont_contact_id = ext_contact_outcome.ecou_contact_id
where ext_contact_outcome.ecou_decision_date < contacts.cont_contact_date
