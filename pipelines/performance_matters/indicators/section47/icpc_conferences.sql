/*
title   = "Initial child protection conferences"
asks    = "How many initial child protection conferences were held?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, initial_cp_conference"
caution = "Brothers and sisters who had one conference are one. Conferences for a plan that came from another authority are left out."

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.conferences_held = """
icpc_icpc_meeting_id, held
M1,                   2019-01-31
M2,                   2019-02-01
M3,                   2019-02-28
M4,                   2019-03-01
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from conferences_held
where held between :starts and :ends
