/*
title   = "Agencies invited to strategy discussions"
asks    = "To which share of the strategy discussions that were completed was each agency invited?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["agency"]
source  = "ext_strategy_meeting"
caution = "Where nothing is recorded nobody was invited. The whole is of all four agencies' places together."

[parts]
agency = ["Social care", "Police", "Health", "Education"]

[[example]]
shows = "each discussion has four places; no and blank are not invited; another month's is not counted"
with  = { period_end = 2019-02-28 }
given.ext_strategy_meeting = """
estr_meeting_id, estr_completed_date, estr_social_care_invited, estr_police_invited, estr_health_invited, estr_education_invited
M1,              2019-02-01,          true,                     true,                true,                false
M2,              2019-02-28,          true,                     false,               ,
M3,              2019-01-31,          true,                     true,                true,                true
M4,              2019-03-01,          true,                     true,                true,                true
M5,              ,                    true,                     true,                true,                true
"""
expect = """
agency,      numerator, denominator
Social care, 2,         2
Police,      1,         2
Health,      1,         2
Education,   0,         2
"""
*/

select 'Social care' as agency, case when estr_social_care_invited then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends

union all

select 'Police' as agency, case when estr_police_invited then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends

union all

select 'Health' as agency, case when estr_health_invited then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends

union all

select 'Education' as agency, case when estr_education_invited then 1 else 0 end as numerator, 1 as denominator
from ext_strategy_meeting
where estr_completed_date between :starts and :ends
