/*
title   = "Children on a protection plan who were under emergency protection"
asks    = "Of the children on a protection plan on the snapshot day, what share was under an emergency protection order or police protection in the six months before?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "A blank answer counts as none."

[[example]]
shows = "a blank is in the question and counts as none; an ended plan is not in the question"
given.protection_plans = """
child_id, emergency_protection, is_open
C1,       true,                 true
C2,       false,                true
C3,       ,                     true
C4,       false,                true
C5,       true,                 false
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when emergency_protection then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
group by la
order by la
