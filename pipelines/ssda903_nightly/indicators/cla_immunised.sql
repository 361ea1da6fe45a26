/*
title   = "Children whose immunisations were up to date"
asks    = "Of the children who had been in care for twelve months, what share was up to date with immunisations?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "A blank counts as not up to date."

[[example]]
shows = "no, and not known, are not up to date"
given.health = """
child, is_immunised
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
shows = "none of them"
given.health = """
child, is_immunised
A1,    false
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
"""
*/

select
    la,
    sum(case when is_immunised then 1 else 0 end) as numerator,
    count(*) as denominator
from health
where child is not null
group by la
order by la
