/*
title   = "Score at meetings about sexual exploitation and going missing"
asks    = "Which score, of 45 at most, had the young people at the meetings, on average?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
source  = "Case system, ext_exploitation_episode"
caution = "Meetings without a score are left out, from both sides."

[[example]]
shows = "a score of nought counts, none at all does not"
with  = { period_end = 2019-01-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, eexp_score
X1,              SEAM,      2019-01-01,      30
X2,              SEAM,      2019-01-31,      0
X3,              SEAM,      2019-01-15,
X4,              SEAM,      2018-12-31,      45
X5,              CSE,       2019-01-15,      45
"""
expect = """
numerator, denominator
30,        2
"""
*/

select eexp_score as numerator, 1 as denominator
from ext_exploitation_episode
where eexp_kind = 'SEAM'
  and eexp_score is not null
  and eexp_start_date between :starts and :ends
