/*
title   = "Children who left care"
asks    = "How many children left care in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "A child who left twice is counted once, and one who came back is counted too: compare the published figure, which leaves out some of these."

[[example]]
shows = "who left is counted, also after coming back"
given.children = """
child, ended_in_year, is_looked_after
A1,    true,          true
A2,    true,          false
A3,    false,         true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year in which nobody left counts nought"
given.children = """
child, ended_in_year
A1,    false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when ended_in_year then 1 else 0 end) as numerator
from children
group by la
order by la
