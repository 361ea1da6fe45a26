/*
title   = "Child protection plans ended"
asks    = "How many child protection plans ended in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Plans, not children."

[[example]]
shows = "those ended in the year are counted, each one"
given.cp_plans = """
la_child_id, cppid, is_ended_in_year
A1,          1,     true
A1,          2,     true
A2,          1,     false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year without any counts nought"
given.cp_plans = """
la_child_id, cppid, is_ended_in_year
A1,          1,     false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_ended_in_year then 1 else 0 end) as numerator
from cp_plans
group by la
order by la
