/*
title   = "Child protection plans"
asks    = "How many child protection plans were open on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Begun by then and not ended by then. Plans are counted: a child on two at once is counted twice."

[[example]]
shows = "only plans that are open are counted"
given.cp_plans = """
la_child_id, cppid, is_open
A1,          1,     false
A1,          2,     true
A2,          1,     true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "none open counts nought"
given.cp_plans = """
la_child_id, cppid, is_open
A1,          1,     false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from cp_plans
group by la
order by la
