/*
title   = "Care leavers in education, employment or training by age"
asks    = "Of the care leavers of each age, what share is in education, employment or training?"
unit    = "percent"
better  = "higher"
by      = ["la", "age_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9; compare the Department for Education's statistics of care leavers"
caution = "Small groups: a few young people move a percentage a long way."

[[example]]
shows = "each age has its own denominator; 16-year-olds are left out"
given.care_leavers = """
child_id, age_group, is_counted, is_in_education_or_work
C1,       17-18,     true,       true
C2,       17-18,     true,       false
C3,       22-25,     true,       false
C4,       Under 17,  true,       true
C5,       19-21,     false,      true
"""
expect = """
la,  age_group, numerator, denominator
ABC, 17-18,     1,         2
ABC, 22-25,     0,         1
"""
*/

select
    la,
    age_group,
    sum(case when is_in_education_or_work then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group in ('17-18', '19-21', '22-25')
group by la, age_group
order by la, age_group
