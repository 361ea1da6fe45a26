/*
title   = "Children placed outside the authority"
asks    = "Of the children looked after on 31 March whose placement is known, what share was placed outside the authority?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "By the postcode of the placement. Without those of whom it is not known."

[[example]]
shows = "in and out are the question; a place that is not known is not in it"
given.children = """
child, is_looked_after, pl_location
A1,    true,            OUT
A2,    true,            IN
A3,    true,
A4,    false,           OUT
A5,    true,            IN
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "where no placement can be found there is no figure"
given.children = """
child, is_looked_after, pl_location
A1,    true,
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when pl_location = 'OUT' then 1 else 0 end) as numerator,
    count(*) as denominator
from children
where is_looked_after
  and pl_location is not null
group by la
order by la
