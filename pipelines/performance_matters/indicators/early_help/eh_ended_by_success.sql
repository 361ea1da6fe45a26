/*
title   = "Early help assessments closed, by what was reached"
asks    = "Of the assessments that ended with a reason, how many had met what they were for?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["ext_success", "earl_episode_end_reason and ext_success"]
source  = "SSD, early_help_episodes; ext_success"
caution = "Only those with a reason for ending. What ended without one is among all that were closed."

[parts]
earl_episode_end_reason = ["NEEDS_MET", "EIGHTEEN", "MOVED", "NOT_STARTED", "CONSENT", "ADVICE", "STEPPED_UP"]
ext_success             = ["MET", "NOT_MET", "NOT_RELEVANT", "PARTLY"]

[[example]]
shows = "without a reason it is left out, without a rating it is not recorded"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, earl_episode_end_reason, ext_success
E1,              2018-01-01,              2019-01-31,            STEPPED_UP,              MET
E2,              2018-01-01,              2019-02-01,            STEPPED_UP,              MET
E3,              2018-01-01,              2019-02-28,            STEPPED_UP,              PARTLY
E4,              2018-01-01,              2019-02-28,            CONSENT,
E5,              2018-01-01,              2019-02-28,            ,                        MET
E6,              2018-01-01,              2019-03-01,            STEPPED_UP,              MET
"""
expect = """
earl_episode_end_reason, ext_success,  numerator
STEPPED_UP,              MET,          1
STEPPED_UP,              PARTLY,       1
CONSENT,                 not recorded, 1
"""
*/

select earl_episode_end_reason, ext_success, 1 as numerator
from early_help_episodes
where earl_episode_end_date between :starts and :ends
  and earl_episode_end_reason is not null
