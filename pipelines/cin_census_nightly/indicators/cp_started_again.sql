/*
title   = "Second or subsequent child protection plans"
asks    = "Of the child protection plans begun in the year, what share was of a child who had been on a plan before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Ever before, as the plan itself says. One that does not say how many there were is not in the figure."

[[example]]
shows = "only plans begun in the year that say it are in the question"
given.cp_plans = """
la_child_id, cppid, is_second_or_subsequent, is_started_in_year
A1,          1,     true,                    true
A2,          1,     false,                   true
A3,          1,     ,                        true
A4,          1,     true,                    false
A5,          1,     false,                   true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "without any there is no figure"
given.cp_plans = """
la_child_id, cppid, is_second_or_subsequent, is_started_in_year
A1,          1,     true,                    false
A2,          1,     ,                        true
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_second_or_subsequent then 1 else 0 end) as numerator,
    count(*) as denominator
from cp_plans
where is_started_in_year
  and is_second_or_subsequent is not null
group by la
order by la
