/*
title   = "Children adopted"
asks    = "How many children were adopted in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "By the day of the order, from the reason that care ended: E11 or E12."

[[example]]
shows = "an order of another year is not counted, nor a child who waits; a child with two rows counts once"
given.adoption = """
child, decision, is_adopted_in_year
A1,    1,        true
A1,    2,        true
A2,    1,        false
A3,    1,        true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year without orders counts nought"
given.adoption = """
child, decision, is_adopted_in_year
A1,    1,        false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    count(distinct case when is_adopted_in_year then child end) as numerator
from adoption
group by la
order by la
