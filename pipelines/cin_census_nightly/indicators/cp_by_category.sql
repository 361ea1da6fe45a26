/*
title   = "Child protection plans by category"
asks    = "For which kind of abuse were the plans open on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "category"]
source  = "Department for Education, children in need census"
caution = "The latest category, not the first."

[[example]]
shows = "each category is counted; a plan that has ended is not"
given.cp_plans = """
la_child_id, cppid, category,        is_open
A1,          1,     Neglect,         true
A2,          1,     Neglect,         true
A3,          1,     Emotional abuse, true
A4,          1,     Neglect,         false
"""
expect = """
la,  category,        numerator
ABC, Emotional abuse, 1
ABC, Neglect,         2
"""

[[example]]
shows = "a category that cannot be read is shown apart"
given.cp_plans = """
la_child_id, cppid, category, is_open
A1,          1,     ,         true
A2,          1,     ,         false
"""
expect = """
la,  category, numerator
ABC, ,         1
"""
*/

select
    la,
    category,
    count(*) as numerator
from cp_plans
where is_open
group by la, category
order by
    la,
    category nulls last
