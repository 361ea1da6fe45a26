/*
title   = "Exploitation episodes closed"
asks    = "How many episodes of sexual exploitation or of gangs ended?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, quarters = 5, twelve_months = 1 }
splits  = ["eexp_kind"]
source  = "Case system, ext_exploitation_episode"
caution = "The newest quarter is as far as the month that is reported."

[parts]
eexp_kind = ["CSE", "GANG"]

[[example]]
shows = "the first and the last day of the month are among it; a meeting or a referral is no episode"
with  = { period_end = 2019-01-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, eexp_end_date
X1,              CSE,       2018-12-31,      2018-12-31
X2,              CSE,       2019-01-01,      2019-01-01
X3,              GANG,      2019-01-31,      2019-01-31
X4,              GANG,      2019-02-01,      2019-02-01
X5,              SEAM,      2019-01-02,      2019-01-02
X6,              NRM,       2019-01-02,      2019-01-02
"""
expect = """
eexp_kind, numerator
CSE,       1
GANG,      1
"""
*/

select eexp_kind, 1 as numerator
from ext_exploitation_episode
where eexp_kind in ('CSE', 'GANG')
  and eexp_end_date between :starts and :ends
