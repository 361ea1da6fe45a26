/*
# It takes the place of the table: each contact with the child that it is about.
title = "Contacts"
grain = "One row for each child in each contact."
key   = ["cont_contact_id"]

[keeps]
cont_contact_id          = "identifier"
cont_person_id           = "identifier"
cont_contact_date        = "none"
cont_contact_source_code = "none"
pers_sex                 = "indirect"
ethnic_group             = "special"
age                      = "indirect"
age_band                 = "indirect"
source_system            = "none"
source_file              = "none"
source_sheet             = "none"
source_row               = "none"

[[example]]
shows = "the age is that on the day of the contact; a contact about nobody who is known is a contact"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
A2,             U,        2019-06-01, Not recorded
"""
given.contacts = """
cont_contact_id, cont_person_id, cont_contact_date, cont_contact_source_code
C1,              A1,             2019-02-03,        6
C2,              A1,             2019-02-04,        2A
C3,              A2,             2019-02-04,        3F
C4,              A9,             2019-02-04,        10
"""
expect = """
cont_contact_id, age, age_band,     pers_sex
C1,              4,   0-4,          F
C2,              5,   5-9,          F
C3,              -1,  Unborn,       U
C4,              ,    Not recorded, U
"""
*/

with beside as (
    select
        contacts.cont_contact_id,
        contacts.source_system,
        contacts.source_file,
        contacts.source_sheet,
        contacts.source_row,
        contacts.cont_person_id,
        contacts.cont_contact_date,
        contacts.cont_contact_source_code,
        coalesce(people.pers_sex, 'U') as pers_sex,
        coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
        age_on(people.born, contacts.cont_contact_date) as age
    from contacts
    left join people on people.pers_person_id = contacts.cont_person_id
)

select
    cont_contact_id,
    source_system,
    source_file,
    source_sheet,
    source_row,
    cont_person_id,
    cont_contact_date,
    cont_contact_source_code,
    pers_sex,
    ethnic_group,
    age,
    case
        when age < 0   then 'Unborn'
        when age < 5   then '0-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band
from beside
