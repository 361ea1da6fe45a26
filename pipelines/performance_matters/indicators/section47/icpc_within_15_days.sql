/*
title   = "Initial conferences within 15 working days"
asks    = "Which share of the initial conferences was held within fifteen working days of the strategy discussion?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, initial_cp_conference, s47_enquiry"
caution = "Conferences are counted; the published figure counts children. One that cannot be shown to be in time is not."

[[example]]
shows = "fifteen days are in time, sixteen are late, and so is one of whose strategy discussion nothing is known"
with  = { period_end = 2019-02-28 }
given.conferences_held = """
icpc_icpc_meeting_id, held,       days
M1,                   2019-02-01, 15
M2,                   2019-02-28, 16
M3,                   2019-02-28,
M4,                   2019-03-01, 3
M5,                   2019-01-31, 3
"""
expect = """
numerator, denominator
1,         3
"""
*/

select
    case when days <= 15 then 1 else 0 end as numerator,
    1 as denominator
from conferences_held
where held between :starts and :ends
