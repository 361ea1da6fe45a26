/*
title   = "Care leavers of 19 to 21 in suitable homes"
asks    = "Of the care leavers from 19 to 21, what share lives in suitable accommodation?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9; compare the Department for Education's statistics of care leavers"
caution = "Someone who is not in touch stays in the count, and as not suitably housed."

[[example]]
shows = "a home that is not known is not a suitable one"
given.care_leavers = """
child_id, age_group, is_counted, is_in_suitable_home
C1,       19-21,     true,       true
C2,       19-21,     true,       false
C3,       19-21,     false,      true
C4,       17-18,     true,       true
"""
expect = """
la,  numerator, denominator
ABC, 1,         2
"""
*/

select
    la,
    sum(case when is_in_suitable_home then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group = '19-21'
group by la
order by la
