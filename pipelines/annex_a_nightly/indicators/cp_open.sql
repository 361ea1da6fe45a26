/*
title   = "Children on a protection plan"
asks    = "How many children have a child protection plan on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Plans of this authority only: a child here for a while on another authority's plan is not among them."

[[example]]
shows = "an ended plan is not counted, an unborn child's is"
given.protection_plans = """
child_id, age, is_open
C1,       -1,  true
C2,       4,   true
C3,       9,   false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from protection_plans
group by la
order by la
