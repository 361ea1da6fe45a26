/*
title   = "Children looked after"
asks    = "How many children were looked after on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Without children looked after for short breaks only. A child whose latest episode has a start that cannot be read is not counted until it is mended."

[[example]]
shows = "who has left, who has short breaks only, and care leavers are not counted"
given.children = """
child, is_looked_after, was_looked_after, has_short_breaks
A1,    true,            true,             false
A2,    false,           true,             false
A3,    false,           false,            true
A4,    true,            true,             true
A5,    false,           false,            false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a return whose children have all left counts nought"
given.children = """
child, is_looked_after
A1,    false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_looked_after then 1 else 0 end) as numerator
from children
group by la
order by la
