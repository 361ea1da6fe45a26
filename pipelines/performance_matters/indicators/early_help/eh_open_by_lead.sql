/*
title   = "Early help assessments open, by lead professional"
asks    = "Who leads the early help that is open at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["lead_professional"]
source  = "SSD, early_help_episodes; ext_lead_professional"
caution = "Whoever leads it today, also in months gone by; as it is written in the case system, so that one name written in two ways is two."

[[example]]
shows = "what ends on the last day has ended, what starts on it is open; nobody named comes last"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, lead_professional
E1,              2018-12-01,              ,                      Unknown
E2,              2018-12-01,              2019-03-01,            West Locality
E3,              2018-12-01,              2019-02-28,            West Locality
E4,              2019-02-28,              ,                      West Locality
E5,              2019-03-01,              ,                      West Locality
"""
expect = """
lead_professional, numerator
West Locality,     2
Unknown,           1
"""
*/

select lead_professional, 1 as numerator
from early_help_episodes
where earl_episode_start_date <= :ends
  and (earl_episode_end_date is null or earl_episode_end_date > :ends)
order by lead_professional = 'Unknown', lead_professional
