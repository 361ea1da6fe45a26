/*
title   = "Referrals by who made them"
asks    = "Who made the referrals of the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "source_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3; compare the Department for Education's children in need statistics"
caution = "Relatives, acquaintances and the child itself are shown together as individual, and all parts of the health service as health."

[[example]]
shows = "sources are counted in their groups, and only within the six months"
given.referrals = """
child_id, source_group, in_window
C1,       Police,       true
C2,       Police,       true
C3,       Health,       true
C4,       Health,       false
C5,       Unknown,      true
"""
expect = """
la,  source_group, numerator
ABC, Health,       1
ABC, Police,       2
ABC, Unknown,      1
"""
*/

select
    la,
    source_group,
    count(*) as numerator
from referrals
where in_window
group by la, source_group
order by la, source_group nulls last
