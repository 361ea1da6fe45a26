/*
title   = "Early help closed with a reason recorded"
asks    = "Which share of the assessments that ended has the reason for it?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, early_help_episodes"
caution = "Reasons are often recorded late: the last two months are provisional."

[[example]]
shows = "the first and the last day are among it; a blank is no reason"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, earl_episode_end_reason
E1,              2018-01-01,              2019-01-31,            MOVED
E2,              2018-01-01,              2019-02-01,            MOVED
E3,              2018-01-01,              2019-02-28,            MOVED
E4,              2018-01-01,              2019-02-28,
E5,              2018-01-01,              2019-03-01,            MOVED
"""
expect = """
numerator, denominator
2,         3
"""
*/

select
    case when earl_episode_end_reason is not null then 1 else 0 end as numerator,
    1 as denominator
from early_help_episodes
where earl_episode_end_date between :starts and :ends
