/*
title   = "Children who came into care"
asks    = "How many times did a child come into care?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 3 }
source  = "SSD, cla_episodes"
caution = "A child who came twice counts twice. Short breaks are not care here."

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased
K1,     2019-01-31,
K2,     2019-02-01,   2019-02-10
K3,     2019-02-28,
K4,     2019-03-01,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from care
where care_started between :starts and :ends
