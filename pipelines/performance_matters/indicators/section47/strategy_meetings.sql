/*
title   = "Strategy discussions completed"
asks    = "How many strategy discussions were recorded as completed?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "ext_strategy_meeting"
caution = "Discussions, not children: one about three children is one. What is held and not yet recorded is not among it."

[[example]]
shows = "the first and the last day of the month are among it, and what is not recorded as completed is not"
with  = { period_end = 2019-02-28 }
given.ext_strategy_meeting = """
estr_meeting_id, estr_meeting_date, estr_completed_date
M1,              2019-01-30,        2019-01-31
M2,              2019-01-30,        2019-02-01
M3,              2019-02-28,        2019-02-28
M4,              2019-02-28,        2019-03-01
M5,              2019-02-20,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
