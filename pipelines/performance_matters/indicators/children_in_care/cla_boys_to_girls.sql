/*
title   = "Boys in care for each girl"
asks    = "How many boys are in care for each girl, at the end of the month?"
unit    = "mean"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
source  = "SSD, cla_episodes"
caution = "Whose sex is not known is on neither side."

[[example]]
shows = "boys above, girls below, and who has left on neither side"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, care_started, care_ceased, pers_sex
K1,     2018-01-01,   ,            M
K2,     2018-01-01,   2019-03-01,  M
K3,     2019-02-28,   ,            M
K4,     2018-01-01,   ,            F
K5,     2018-01-01,   ,            U
K6,     2018-01-01,   2019-02-28,  M
"""
expect = """
numerator, denominator
3,         1
"""
*/

select
    case when pers_sex = 'M' then 1 else 0 end as numerator,
    case when pers_sex = 'F' then 1 else 0 end as denominator
from care
where care_started <= :ends
  and (care_ceased is null or care_ceased > :ends)
