/*
title   = "Care leavers of 19 to 21 in education, employment or training"
asks    = "Of the care leavers from 19 to 21, what share is in education, employment or training?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9; compare the Department for Education's statistics of care leavers"
caution = "Someone who is not in touch stays in the count, and as not in education or work. Illness and parenthood are counted among those who are not."

[[example]]
shows = "an activity that is not known is not education or work"
given.care_leavers = """
child_id, age_group, is_counted, activity, is_in_education_or_work
C1,       19-21,     true,       F1,       true
C2,       19-21,     true,       G5,       false
C3,       19-21,     true,       ,         false
C4,       19-21,     false,      F1,       true
C5,       22-25,     true,       F1,       true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_in_education_or_work then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group = '19-21'
group by la
order by la
