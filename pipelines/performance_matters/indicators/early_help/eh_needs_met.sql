/*
title   = "Early help closed with needs met"
asks    = "Of the assessments that ended with a reason, which share ended because needs were met or the plan was carried out?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, early_help_episodes"
caution = "What ended without a reason is left out: see how many have one."

[[example]]
shows = "the first and the last day are among it; what ended without a reason is left out"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, earl_episode_end_reason
E1,              2018-01-01,              2019-01-31,            NEEDS_MET
E2,              2018-01-01,              2019-02-01,            NEEDS_MET
E3,              2018-01-01,              2019-02-28,            MOVED
E4,              2018-01-01,              2019-02-28,
E5,              2018-01-01,              2019-03-01,            NEEDS_MET
"""
expect = """
numerator, denominator
1,         2
"""
*/

select
    case when earl_episode_end_reason = 'NEEDS_MET' then 1 else 0 end as numerator,
    1 as denominator
from early_help_episodes
where earl_episode_end_date between :starts and :ends
  and earl_episode_end_reason is not null
