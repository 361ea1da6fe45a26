/*
title   = "Children with an annual health assessment"
asks    = "Of the children who had been in care for twelve months, what share had a health assessment in the year?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "A blank counts as no assessment."

[[example]]
shows = "no, and not known, are no assessment"
given.health = """
child, is_health_assessed
A1,    true
A2,    false
A3,
A4,    true
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""

[[example]]
shows = "all of them"
given.health = """
child, is_health_assessed
A1,    true
"""
expect = """
la,  numerator, denominator
ABC, 1,         1
"""
*/

select
    la,
    sum(case when is_health_assessed then 1 else 0 end) as numerator,
    count(*) as denominator
from health
where child is not null
group by la
order by la
