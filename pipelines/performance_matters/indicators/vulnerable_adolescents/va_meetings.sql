/*
title   = "Meetings about sexual exploitation and going missing"
asks    = "How many meetings were held about a young person's sexual exploitation or going missing?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
splits  = ["pers_sex"]
source  = "Case system, ext_exploitation_episode"
caution = "Meetings are counted: a young person may have several."

[parts]
pers_sex = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it, and nothing but meetings"
with  = { period_end = 2019-01-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, pers_sex
X1,              SEAM,      2018-12-31,      F
X2,              SEAM,      2019-01-01,      F
X3,              SEAM,      2019-01-31,      M
X4,              SEAM,      2019-02-01,      F
X5,              CSE,       2019-01-02,      F
"""
expect = """
pers_sex, numerator
F,        1
M,        1
"""
*/

select pers_sex, 1 as numerator
from ext_exploitation_episode
where eexp_kind = 'SEAM'
  and eexp_start_date between :starts and :ends
