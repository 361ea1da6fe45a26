/*
title   = "Children who left care"
asks    = "How many times did a child leave care, and why?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 3 }
splits  = ["clae_cla_episode_ceased_reason"]
source  = "SSD, cla_episodes"
caution = "A new placement or legal status is not the end of care."

[[example]]
shows = "the first and the last day of the month are among it; a reason that is not said is not recorded"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased, clae_cla_episode_ceased_reason
K1,     2018-01-01,   2019-01-31,  E4A
K2,     2018-01-01,   2019-02-01,  E4A
K3,     2018-01-01,   2019-02-28,
K4,     2018-01-01,   2019-03-01,  E4A
K5,     2018-01-01,   ,
"""
expect = """
clae_cla_episode_ceased_reason, numerator
E4A,                            1
not recorded,                   1
"""
*/

select clae_cla_episode_ceased_reason, 1 as numerator
from care
where care_ceased between :starts and :ends
order by clae_cla_episode_ceased_reason
