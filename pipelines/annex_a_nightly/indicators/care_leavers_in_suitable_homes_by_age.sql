/*
title   = "Care leavers in suitable homes by age"
asks    = "Of the care leavers of each age, what share lives in suitable accommodation?"
unit    = "percent"
better  = "higher"
by      = ["la", "age_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9; compare the Department for Education's statistics of care leavers"
caution = "Small groups: a few young people move a percentage a long way."

[[example]]
shows = "each age has its own denominator"
given.care_leavers = """
child_id, age_group,   is_counted, is_in_suitable_home
C1,       17-18,       true,       true
C2,       19-21,       true,       false
C3,       19-21,       true,       true
C4,       26 and over, true,       true
C5,       19-21,       false,      true
"""
expect = """
la,  age_group, numerator, denominator
ABC, 17-18,     1,         1
ABC, 19-21,     1,         2
"""
*/

select
    la,
    age_group,
    sum(case when is_in_suitable_home then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group in ('17-18', '19-21', '22-25')
group by la, age_group
order by la, age_group
