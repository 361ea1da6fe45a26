/*
title   = "Care leavers in touch"
asks    = "Of the care leavers from 17 to 21, with how many was the authority in touch around the birthday?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Without those who died, went home or need no service; one who refuses contact is not in touch."

[[example]]
shows = "who is not counted is not in the question, nor anyone of another age"
given.leaving_care = """
child, age_group,   is_counted, is_in_touch
A1,    17-18,       true,       true
A2,    19-21,       true,       false
A3,    19-21,       false,      true
A4,    Under 17,    true,       true
A5,    22 and over, true,       true
A6,    ,            true,       true
A7,    19-21,       true,       true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "with nobody to count there is no figure"
given.leaving_care = """
child, age_group, is_counted, is_in_touch
A1,    19-21,     false,      false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_in_touch then 1 else 0 end) as numerator,
    count(*) as denominator
from leaving_care
where is_counted
  and age_group in ('17-18', '19-21')
group by la
order by la
