/*
title   = "Protection plans ended"
asks    = "How many children's protection plan ended in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "A child whose plan ended and who is already on the next one is counted under the next one only."

[[example]]
shows = "an open plan, and one that ended before the six months, are not counted"
given.protection_plans = """
child_id, ended_in_window, is_open
C1,       true,            false
C2,       false,           true
C3,       false,           false
"""
expect = """
la,  numerator
ABC, 1
"""
*/

select
    la,
    sum(case when ended_in_window then 1 else 0 end) as numerator
from protection_plans
group by la
order by la
