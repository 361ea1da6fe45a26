/*
title   = "Care leavers of 17 and 18 in suitable homes"
asks    = "Of the care leavers of 17 and 18, what share lives in suitable accommodation?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9; compare the Department for Education's statistics of care leavers"
caution = "Few young people: one of them moves the figure a long way. The published figure is as things stood around the birthday."

[[example]]
shows = "a home that is not known is not a suitable one; the other ages are not in the question"
given.care_leavers = """
child_id, age_group, is_counted, is_in_suitable_home
C1,       17-18,     true,       true
C2,       17-18,     true,       false
C3,       17-18,     false,      true
C4,       19-21,     true,       true
C5,       22-25,     true,       true
C6,       17-18,     true,
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_in_suitable_home then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group = '17-18'
group by la
order by la
