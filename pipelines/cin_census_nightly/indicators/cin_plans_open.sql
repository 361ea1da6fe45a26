/*
title   = "Child in need plans"
asks    = "How many child in need plans were open on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Plans, as recorded: fewer than the children in need, who need not have one."

[[example]]
shows = "only plans that are open are counted"
given.cin_plans = """
la_child_id, plan, is_open
A1,          1,    false
A1,          2,    true
A2,          1,    true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "none open counts nought"
given.cin_plans = """
la_child_id, plan, is_open
A1,          1,    false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from cin_plans
group by la
order by la
