/*
title   = "Children in need with a disability"
asks    = "Of the children in need on 31 March, what share had a disability recorded?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "A child of whom nothing is recorded counts as one without."

[[example]]
shows = "none, and not known, are no disability; who is not in need is not in the question"
given.children = """
la_child_id, is_disabled, is_in_need
A1,          true,        true
A2,          false,       true
A3,          ,            true
A4,          true,        false
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "with nobody in need there is no figure"
given.children = """
la_child_id, is_disabled, is_in_need
A1,          true,        false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_disabled then 1 else 0 end) as numerator,
    count(*) as denominator
from children
where is_in_need
group by la
order by la
