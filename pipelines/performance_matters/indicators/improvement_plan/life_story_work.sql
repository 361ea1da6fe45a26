/*
title   = "Children who take part in life story work"
asks    = "How many children take part in life story work?"
unit    = "count"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "Life story team; ext_partner_figure"
caution = "The team counts them, and no records of them come. A month that is not given is nought."

[[example]]
shows = "that which is given for the month, on its first or its last day, and no other figure"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,     epar_month, epar_numerator
life_story_work, 2019-01-31, 18
life_story_work, 2019-02-28, 20
life_story_work, 2019-03-01, 21
neet_16_18,      2019-02-28, 77
"""
expect = """
numerator
20
"""
*/

select cast(epar_numerator as bigint) as numerator
from ext_partner_figure
where epar_figure = 'life_story_work'
  and epar_numerator is not null
  and epar_month between :starts and :ends
