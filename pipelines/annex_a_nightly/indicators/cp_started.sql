/*
title   = "Protection plans started"
asks    = "How many children's latest protection plan began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "The list has a child's latest plan only."

[[example]]
shows = "a plan that began and ended within the six months is counted"
given.protection_plans = """
child_id, started_in_window, is_open
C1,       true,              true
C2,       true,              false
C3,       false,             true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window then 1 else 0 end) as numerator
from protection_plans
group by la
order by la
