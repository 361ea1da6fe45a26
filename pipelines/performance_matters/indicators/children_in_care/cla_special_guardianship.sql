/*
title   = "Children who left care to a special guardian"
asks    = "Which share of the children who left care since 1 April went to live with a special guardian?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { year_to_date = 13 }
source  = "SSD, cla_episodes"

[[example]]
shows = "every way of it counts, on the first day and the last, of all who left"
with  = { starts = 2018-04-01, ends = 2019-02-28, period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased, clae_cla_episode_ceased_reason
K1,     2017-01-01,   2018-03-31,  E45
K2,     2017-01-01,   2018-04-01,  E45
K3,     2017-01-01,   2019-02-28,  E48
K4,     2017-01-01,   2019-03-01,  E48
K5,     2017-01-01,   2018-06-01,  E4A
K6,     2017-01-01,   2018-06-01,
K7,     2017-01-01,   ,
"""
expect = """
numerator, denominator
2,         4
"""
*/

select
    case when clae_cla_episode_ceased_reason in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') then 1 else 0 end as numerator,
    1 as denominator
from care
where care_ceased between :starts and :ends
