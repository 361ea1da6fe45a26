/*
title   = "Early help started again within twelve months"
asks    = "Which share of the early help assessments that began is of a child whose help had ended in the twelve months before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
looks_back_months = 12                           # a list of six months cannot say what ended within twelve
source  = "SSD, early_help_episodes"
caution = "Help that ended before the extract begins is not known."

[[example]]
shows = "assessments that began in the month are counted, whether they go on or not"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, is_repeat
E1,              2019-02-01,              2019-02-20,            true
E2,              2019-02-28,              ,                      false
E3,              2019-01-31,              ,                      true
E4,              2019-03-01,              ,                      true
"""
expect = """
numerator, denominator
1,         2
"""
*/

select
    case when is_repeat then 1 else 0 end as numerator,
    1 as denominator
from early_help_episodes
where earl_episode_start_date between :starts and :ends
