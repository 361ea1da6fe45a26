/*
title   = "Agencies that came to strategy discussions"
asks    = "Of the strategy discussions to which it was invited, at which share was each agency there?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["agency"]
source  = "ext_strategy_meeting"
caution = "Of the invitations, not of the discussions. Who came without being invited is in neither number."

[parts]
agency = ["Social care", "Police", "Health", "Education"]

[[example]]
shows = "who was not invited is not in the question, whether it came or not; blank is not there"
with  = { period_end = 2019-02-28 }
given.ext_strategy_meeting = """
estr_meeting_id, estr_completed_date, estr_police_invited, estr_police_attended, estr_health_invited, estr_health_attended
M1,              2019-02-01,          true,                true,                 true,
M2,              2019-02-28,          true,                false,                false,               true
M3,              2019-02-20,          ,                    true,                 true,                true
M4,              2019-03-01,          true,                true,                 true,                true
M5,              2019-01-31,          true,                true,                 true,                true
"""
expect = """
agency, numerator, denominator
Police, 1,         2
Health, 1,         2
"""
*/

select 'Social care' as agency, case when estr_social_care_attended then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
  and estr_social_care_invited

union all

select 'Police' as agency, case when estr_police_attended then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
  and estr_police_invited

union all

select 'Health' as agency, case when estr_health_attended then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
  and estr_health_invited

union all

select 'Education' as agency, case when estr_education_attended then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
  and estr_education_invited
