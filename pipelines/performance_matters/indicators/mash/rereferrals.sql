/*
title   = "Re-referrals within twelve months"
asks    = "Which share of the referrals is of a child who had been referred in the twelve months before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["source_group"]
source  = "SSD, cin_episodes"
caution = "An earlier referral that led to nothing counts as well. A time with a referral of which it is not known whether there was one before has no figure. The published figure of children who were re-referred is another one."

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

[[example]]
shows = "one referral of which it is not known is enough for no figure"
with  = { period_end = 2019-02-28 }
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date, is_rereferral, source_group
R1,               A1,             2019-02-01,         true,          Health services
R2,               A2,             2019-02-20,         ,              Health services
"""
expect = """
numerator, denominator
0,         0
"""
*/

with unknown as (
    select count(*) as referrals
    from cin_episodes
    where cine_referral_date between :starts and :ends
      and is_rereferral is null
)

select
    cin_episodes.source_group,
    case when cin_episodes.is_rereferral then 1 else 0 end as numerator,
    1 as denominator
from cin_episodes
cross join unknown
where cin_episodes.cine_referral_date between :starts and :ends
  and unknown.referrals = 0
