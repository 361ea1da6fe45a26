/*
title   = "Exploitation episodes open"
asks    = "How many young people's episodes of sexual exploitation or of gangs are open at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
splits  = ["eexp_kind", "eexp_kind and pers_sex", "ethnic_group and eexp_kind"]
walk    = { started = "va_episodes_opened", ended = "va_episodes_closed" }
source  = "Case system, ext_exploitation_episode"
caution = "A young person may have an episode of each kind. Episodes that nobody has closed stay open until somebody does."

[parts]
eexp_kind = ["CSE", "GANG"]
pers_sex  = ["F", "M"]

[[example]]
shows = "an episode that ends on the last day has ended, one that starts on it is open; a meeting or a referral is no episode"
with  = { period_end = 2019-01-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, eexp_end_date, pers_sex
X1,              CSE,       2018-06-01,      ,              F
X2,              CSE,       2018-06-01,      2019-02-01,    M
X3,              CSE,       2018-06-01,      2019-01-31,    F
X4,              GANG,      2019-01-31,      ,              M
X5,              GANG,      2019-02-01,      ,              M
X6,              SEAM,      2019-01-02,      ,              F
X7,              NRM,       2019-01-02,      ,              F
"""
expect = """
eexp_kind, pers_sex, numerator
CSE,       F,        1
CSE,       M,        1
GANG,      M,        1
"""
*/

select eexp_kind, pers_sex, ethnic_group, 1 as numerator
from ext_exploitation_episode
where eexp_kind in ('CSE', 'GANG')
  and eexp_start_date <= :ends
  and (eexp_end_date is null or eexp_end_date > :ends)
order by ethnic_group = 'Not recorded', ethnic_group
