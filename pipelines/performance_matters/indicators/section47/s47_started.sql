/*
title   = "Section 47 enquiries"
asks    = "How many section 47 enquiries began, each child counted?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["age_band and pers_sex", "ethnic_group"]
source  = "SSD, s47_enquiry"
caution = "Each child in each enquiry: a family with three children is three."

[parts]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it; whether it has ended does not matter"
with  = { period_end = 2019-02-28 }
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date, s47e_s47_end_date, age_band, pers_sex
S1,                  2019-01-31,          2019-02-10,        0-4,      F
S2,                  2019-02-01,          2019-02-10,        0-4,      F
S3,                  2019-02-28,          ,                  5-9,      M
S4,                  2019-03-01,          ,                  5-9,      M
"""
expect = """
age_band, pers_sex, numerator
0-4,      F,        1
5-9,      M,        1
"""
*/

select age_band, pers_sex, ethnic_group, 1 as numerator
from s47_enquiry
where s47e_s47_start_date between :starts and :ends
