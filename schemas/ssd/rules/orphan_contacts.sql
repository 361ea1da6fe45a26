/*
code   = "orphan_contacts"
says   = "The contact is about a child who is not in the table of people."
to_do  = "Put the child's number right, or send the child in the table of people."
table  = "contacts"
about  = ["cont_person_id"]
weight = "explain"

[[example]]
shows = "whoever a contact is about is somebody"
given.person = """
pers_person_id
A1
"""
given.contacts = """
cont_contact_id, cont_person_id
C1,              A1
C2,              A2
"""
finds.contacts = [2]
*/

select contacts.row_id as contacts_row
from contacts
left join person on person.pers_person_id = contacts.cont_person_id
where person.pers_person_id is null
