/*
title   = "Children in need"
asks    = "How many children were in need on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "With an open episode of need: on a plan, looked after or under assessment as well. Not who was referred with no further action."

[[example]]
shows = "only children in need are counted"
given.children = """
la_child_id, is_in_need
A1,          true
A2,          true
A3,          false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "none in need counts nought"
given.children = """
la_child_id, is_in_need
A1,          false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_in_need then 1 else 0 end) as numerator
from children
group by la
order by la
