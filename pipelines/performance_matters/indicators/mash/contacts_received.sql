/*
title   = "Contacts received"
asks    = "How many contacts came, each child in each contact counted once?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["age_band and pers_sex", "ethnic_group"]
source  = "SSD, contacts"
caution = "A family with three children is three. Months before a change of process at the front door cannot be compared with those after it."

[parts]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.contacts = """
cont_contact_id, cont_contact_date, age_band, pers_sex
C1,              2019-01-31,        0-4,      F
C2,              2019-02-01,        0-4,      F
C3,              2019-02-28,        0-4,      F
C4,              2019-02-28,        5-9,      M
C5,              2019-03-01,        0-4,      F
"""
expect = """
age_band, pers_sex, numerator
0-4,      F,        2
5-9,      M,        1
"""
*/

select age_band, pers_sex, ethnic_group, 1 as numerator
from contacts
where cont_contact_date between :starts and :ends
