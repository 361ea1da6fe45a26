/*
title   = "Care leavers in touch by age"
asks    = "Of the care leavers of each age, with what share is the authority in touch?"
unit    = "percent"
better  = "higher"
by      = ["la", "age_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "As things stand on the snapshot day. Small groups: a few young people move a percentage a long way."

[[example]]
shows = "each age has its own denominator; those under 17 and over 25 are left out, and those who are not counted"
given.care_leavers = """
child_id, age_group,   is_counted, is_in_touch
C1,       22-25,       true,       false
C2,       19-21,       true,       true
C3,       17-18,       true,       true
C4,       17-18,       true,       false
C5,       17-18,       false,      true
C6,       Under 17,    true,       true
C7,       26 and over, true,       true
C8,       ,            true,       true
"""
expect = """
la,  age_group, numerator, denominator
ABC, 17-18,     1,         2
ABC, 19-21,     1,         1
ABC, 22-25,     0,         1
"""
*/

select
    la,
    age_group,
    sum(case when is_in_touch then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group in ('17-18', '19-21', '22-25')
group by la, age_group
order by la, age_group
