/*
title   = "Children looked after by placement"
asks    = "In what kind of placement were the children looked after on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "place_group"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "The placement of the day, a temporary one included."

[[example]]
shows = "all kinds of fostering are one group; who has left is not counted"
given.children = """
child, place_group,      is_looked_after
A1,    Foster placement, true
A2,    Foster placement, true
A3,    Children's home,  true
A4,    Children's home,  false
"""
expect = """
la,  place_group,      numerator
ABC, Children's home,  1
ABC, Foster placement, 2
"""

[[example]]
shows = "a placement that cannot be read is shown apart"
given.children = """
child, place_group, is_looked_after
A1,    ,            true
A2,    ,            true
A3,    ,            false
"""
expect = """
la,  place_group, numerator
ABC, ,            2
"""
*/

select
    la,
    place_group,
    count(*) as numerator
from children
where is_looked_after
group by la, place_group
order by
    la,
    place_group nulls last
