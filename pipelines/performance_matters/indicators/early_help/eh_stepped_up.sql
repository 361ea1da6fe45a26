/*
title   = "Early help stepped up to social care"
asks    = "Of the assessments that ended with a reason, which share was passed on to social care?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, early_help_episodes"
caution = "What ended without a reason is left out: see how many have one."

[[example]]
shows = "the first and the last day are among it; what ended without a reason is left out"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, earl_episode_end_reason
E1,              2018-01-01,              2019-01-31,            STEPPED_UP
E2,              2018-01-01,              2019-02-01,            STEPPED_UP
E3,              2018-01-01,              2019-02-28,            MOVED
E4,              2018-01-01,              2019-02-28,
E5,              2018-01-01,              2019-03-01,            STEPPED_UP
"""
expect = """
numerator, denominator
1,         2
"""
*/

select
    case when earl_episode_end_reason = 'STEPPED_UP' then 1 else 0 end as numerator,
    1 as denominator
from early_help_episodes
where earl_episode_end_date between :starts and :ends
  and earl_episode_end_reason is not null
