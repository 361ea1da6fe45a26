/*
title   = "Young people of 16 to 18 in no education, employment or training"
asks    = "Which share of the young people of 16 to 18 is in no education, employment or training?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
source  = "National client caseload information system, as the education service gives it; ext_partner_figure"
caution = "Whose activity is not known is not among those in none. A month that is not given has no figure."

[[example]]
shows = "that which is given for the month, on its first or its last day, and no other figure"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,     epar_month, epar_numerator, epar_denominator
neet_16_18,      2019-01-31, 84,             7000
neet_16_18,      2019-02-28, 77,             7000
neet_16_18,      2019-03-01, 90,             7000
life_story_work, 2019-02-28, 20,
"""
expect = """
numerator, denominator
77,        7000
"""

[[example]]
shows = "half of a share is none"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,     epar_month, epar_numerator, epar_denominator
neet_16_18,      2019-02-01, ,               7000
"""
expect = """
numerator, denominator
0,         0
"""
*/

select
    cast(epar_numerator as bigint) as numerator,
    cast(epar_denominator as bigint) as denominator
from ext_partner_figure
where epar_figure = 'neet_16_18'
  and epar_numerator is not null
  and epar_denominator is not null
  and epar_month between :starts and :ends
