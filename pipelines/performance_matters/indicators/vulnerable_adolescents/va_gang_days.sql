/*
title   = "Days that episodes of gangs and serious youth violence have been open"
asks    = "How many days have the episodes of gangs and serious youth violence that began in the quarter been open, on average, up to the end of the month that is reported?"
unit    = "mean"
better  = "neither"
by      = ["la"]
over    = { quarters = 5 }
splits  = ["pers_sex"]
source  = "Case system, ext_exploitation_episode"
caution = "One that is still open counts up to the end of the month that is reported: older quarters have had longer, and quarters cannot be set against one another. The newest quarter is as far as that month."

[parts]
pers_sex = ["F", "M"]

[[example]]
shows = "to the day it ended, and to the end of the period where it has not by then; the first and the last day of the quarter are among it"
with  = { period_end = 2019-01-31, starts = 2018-10-01, ends = 2018-12-31 }
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, eexp_end_date, pers_sex
X1,              GANG,      2018-10-01,      2018-10-11,    F
X2,              GANG,      2018-12-31,      ,              F
X3,              GANG,      2018-12-31,      2019-03-01,    F
X4,              GANG,      2018-11-01,      2018-11-01,    M
X5,              GANG,      2018-09-30,      2018-10-11,    M
X6,              GANG,      2019-01-01,      2019-01-11,    M
X7,              CSE,       2018-11-01,      2018-11-11,    M
"""
expect = """
pers_sex, numerator, denominator
F,        72,        3
M,        0,         1
"""
*/

with begun as (
    select
        pers_sex,
        eexp_start_date,
        case when eexp_end_date <= :period_end then eexp_end_date else :period_end end as until
    from ext_exploitation_episode
    where eexp_kind = 'GANG'
      and eexp_start_date between :starts and :ends
)

select
    pers_sex,
    days_between(eexp_start_date, until) as numerator,
    1 as denominator
from begun
