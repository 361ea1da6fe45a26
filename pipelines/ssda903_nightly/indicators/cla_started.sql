/*
title   = "Children who came into care"
asks    = "How many children came into care in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "A child who came into care twice is counted once. A change of placement or of legal status is no coming into care, and neither is a short break."

[[example]]
shows = "a child counts once, and only for coming in the year"
given.children = """
child, started_in_year, is_looked_after
A1,    true,            true
A2,    true,            false
A3,    false,           true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year in which nobody came counts nought"
given.children = """
child, started_in_year
A1,    false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when started_in_year then 1 else 0 end) as numerator
from children
group by la
order by la
