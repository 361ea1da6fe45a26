/*
title   = "Early help assessments closed"
asks    = "How many early help assessments ended, and why?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["earl_episode_end_reason"]
source  = "SSD, early_help_episodes"
caution = "Reasons are often recorded late: those of the last two months are provisional."

[parts]
earl_episode_end_reason = ["NEEDS_MET", "EIGHTEEN", "MOVED", "NOT_STARTED", "CONSENT", "ADVICE", "STEPPED_UP"]

[[example]]
shows = "the first and the last day of the month are among it; one without a reason has ended"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, earl_episode_end_reason
E1,              2018-01-01,              2019-01-31,            MOVED
E2,              2018-01-01,              2019-02-01,            MOVED
E3,              2018-01-01,              2019-02-28,            NEEDS_MET
E4,              2018-01-01,              2019-02-28,
E5,              2018-01-01,              2019-03-01,            MOVED
E6,              2018-01-01,              ,
"""
expect = """
earl_episode_end_reason, numerator
MOVED,                   1
NEEDS_MET,               1
not recorded,            1
"""
*/

select earl_episode_end_reason, 1 as numerator
from early_help_episodes
where earl_episode_end_date between :starts and :ends
