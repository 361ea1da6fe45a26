/*
title   = "Referrals"
asks    = "How many referrals came, each child counted?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["source_group", "pers_sex", "ethnic_group"]
source  = "SSD, cin_episodes"

[parts]
source_group = ["Police or legal agency", "School or education setting", "Health services", "Local authority services", "Other or not known"]

[[example]]
shows = "the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.cin_episodes = """
cine_referral_id, cine_referral_date, source_group
R1,               2019-01-31,         Health services
R2,               2019-02-01,         Health services
R3,               2019-02-28,         Police or legal agency
R4,               2019-03-01,         Health services
"""
expect = """
source_group,           numerator
Health services,        1
Police or legal agency, 1
"""
*/

select source_group, pers_sex, ethnic_group, 1 as numerator
from cin_episodes
where cine_referral_date between :starts and :ends
