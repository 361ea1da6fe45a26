/*
title   = "Contacts by who made them"
asks    = "Who made the contacts of the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "source_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 1"
caution = "GPs, health visitors, school nurses and hospitals are shown together as health."

[[example]]
shows = "sources are counted in their groups, and only within the six months"
given.contacts = """
child_id, source_group, in_window
C1,       Police,       true
C2,       Police,       true
C3,       Health,       true
C4,       Health,       false
"""
expect = """
la,  source_group, numerator
ABC, Health,       1
ABC, Police,       2
"""
*/

select
    la,
    source_group,
    count(*) as numerator
from contacts
where in_window
group by la, source_group
order by la, source_group nulls last
