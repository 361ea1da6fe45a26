/*
title   = "Child protection plans ended after two years or more"
asks    = "Of the child protection plans that ended in the year, what share had lasted two years or more?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "From date to date."

[[example]]
shows = "only plans that ended in the year are in the question"
given.cp_plans = """
la_child_id, cppid, is_two_years, is_ended_in_year
A1,          1,     true,         true
A2,          1,     false,        true
A3,          1,     true,         false
A4,          1,     false,        true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "without any there is no figure"
given.cp_plans = """
la_child_id, cppid, is_two_years, is_ended_in_year
A1,          1,     true,         false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_two_years then 1 else 0 end) as numerator,
    count(*) as denominator
from cp_plans
where is_ended_in_year
group by la
order by la
