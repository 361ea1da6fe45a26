/*
title   = "Re-referrals within twelve months"
asks    = "Which share of the referrals is of a child who had been referred in the twelve months before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["source_group"]
source  = "SSD, cin_episodes"
caution = "An earlier referral that led to nothing counts as well. The published figure of children who were re-referred is another one."

[[example]]
shows = "referrals are counted, not children"
with  = { period_end = 2019-02-28 }
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date, is_rereferral, source_group
R1,               A1,             2019-02-01,         true,          Health services
R2,               A1,             2019-02-20,         true,          Health services
R3,               A2,             2019-02-20,         false,         Police or legal agency
R4,               A3,             2019-01-20,         true,          Health services
"""
expect = """
source_group,           numerator, denominator
Health services,        2,         2
Police or legal agency, 0,         1
"""
*/

select
    source_group,
    case when is_rereferral then 1 else 0 end as numerator,
    1 as denominator
from cin_episodes
where cine_referral_date between :starts and :ends
