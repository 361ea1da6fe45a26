/*
title   = "New protection plans that are not the first"
asks    = "Of the protection plans begun in the six months, what share was for a child with an earlier plan, however long ago?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "Earlier plans with another authority are not known here. Of plans begun, not of plans open: the two are easily mixed up."

[[example]]
shows = "one earlier plan is enough; plans that began earlier are not in the question"
given.protection_plans = """
child_id, started_in_window, is_repeat_plan
C1,       true,              true
C2,       true,              false
C3,       true,              false
C4,       true,              false
C5,       false,             true
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when is_repeat_plan then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where started_in_window
group by la
order by la
