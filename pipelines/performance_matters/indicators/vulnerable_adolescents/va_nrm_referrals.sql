/*
title   = "Referrals to the national referral mechanism"
asks    = "How many referrals were made to the national referral mechanism for victims of modern slavery?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
source  = "Case system, ext_exploitation_episode"

[[example]]
shows = "the first and the last day of the month are among it, and nothing but such referrals"
with  = { period_end = 2019-01-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date
X1,              NRM,       2018-12-31
X2,              NRM,       2019-01-01
X3,              NRM,       2019-01-31
X4,              NRM,       2019-02-01
X5,              CSE,       2019-01-02
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from ext_exploitation_episode
where eexp_kind = 'NRM'
  and eexp_start_date between :starts and :ends
