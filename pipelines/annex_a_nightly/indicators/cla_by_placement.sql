/*
title   = "Children in care by placement"
asks    = "In what kind of placement are the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "placement_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "The latest placement, a temporary one included."

[[example]]
shows = "all kinds of fostering are one group"
given.children_in_care = """
child_id, placement_type, placement_group,  is_open, is_short_break
C1,       U1,             Foster placement, true,    false
C2,       U6,             Foster placement, true,    false
C3,       K2,             Children's home,  true,    false
C4,       K2,             Children's home,  false,   false
C5,       K2,             Children's home,  true,    true
"""
expect = """
la,  placement_group,  numerator
ABC, Children's home,  1
ABC, Foster placement, 2
"""
*/

select
    la,
    placement_group,
    count(*) as numerator
from children_in_care
where is_open and not is_short_break
group by la, placement_group
order by la, placement_group nulls last
