/*
title   = "Care leavers who need no service"
asks    = "How many young people on the list need no leaving care service?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "They are left out of the percentages, so many of them make those look better. Who has died or gone home is left out too, and not counted here."

[[example]]
shows = "only those who need no service are counted"
given.care_leavers = """
child_id, in_touch
C1,       NREQ
C2,       YES
C3,       NO
C4,       REFU
C5,       DIED
C6,       RHOM
C7,
C8,       NREQ
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "where everyone needs one the count is nought"
given.care_leavers = """
child_id, in_touch
C1,       YES
C2,       NO
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when in_touch = 'NREQ' then 1 else 0 end) as numerator
from care_leavers
group by la
order by la
