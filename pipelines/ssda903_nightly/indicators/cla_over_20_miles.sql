/*
title   = "Children placed over 20 miles from home"
asks    = "Of the children looked after on 31 March whose placement can be measured from home, what share was placed more than 20 miles away?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "In a straight line between the two postcodes. Without unaccompanied children, and without those of whom a postcode is not known."

[[example]]
shows = "20 miles are not over 20; no distance and no home are not in the question"
given.children = """
child, is_looked_after, pl_distance, is_uasc
A1,    true,            20,          false
A2,    true,            20.1,        false
A3,    true,            ,            false
A4,    true,            90,          true
A5,    false,           90,          false
A6,    true,            30,
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "where nothing can be measured there is no figure"
given.children = """
child, is_looked_after, pl_distance, is_uasc
A1,    true,            ,            false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when pl_distance > 20 then 1 else 0 end) as numerator,
    count(*) as denominator
from children
where is_looked_after
  and pl_distance is not null
  and coalesce(is_uasc, false) = false
group by la
order by la
