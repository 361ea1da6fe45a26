/*
title   = "Working days that section 47 enquiries were open"
asks    = "How many working days had the section 47 enquiries that were concluded been open, on average?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, s47_enquiry"
caution = "Working days after the one it began on. An initial conference is due within fifteen."

[[example]]
shows = "one that is concluded on the day it began was open no day; what is not concluded is not in the question"
with  = { period_end = 2019-02-28 }
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_end_date, days
S1,                  2019-02-01,        0
S2,                  2019-02-28,        15
S3,                  2019-01-31,        99
S4,                  2019-03-01,        99
S5,                  ,
"""
expect = """
numerator, denominator
15,        2
"""
*/

select days as numerator, 1 as denominator
from s47_enquiry
where s47e_s47_end_date between :starts and :ends
  and days is not null
