/*
title   = "Children looked after with three or more placements"
asks    = "Of the children looked after on 31 March, what share had three or more placements in the year?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Homes that the child was in on any day of the year, the first one too. Temporary stays and the return after them are not counted, nor a change of the same carers' standing."

[[example]]
shows = "three count and two do not; a child who has left is not in the question"
given.children = """
child, placements_in_year, is_looked_after
A1,    3,                  true
A2,    2,                  true
A3,    5,                  false
A4,    1,                  true
A5,    4,                  true
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""

[[example]]
shows = "with nobody looked after there is no figure"
given.children = """
child, placements_in_year, is_looked_after
A1,    3,                  false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when placements_in_year >= 3 then 1 else 0 end) as numerator,
    count(*) as denominator
from children
where is_looked_after
group by la
order by la
