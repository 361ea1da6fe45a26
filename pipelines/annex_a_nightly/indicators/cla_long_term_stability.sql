/*
title   = "Long-term placement stability"
asks    = "Of the children under 16 who have been in care for two and a half years, what share has been in the same placement for two years or is placed for adoption?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The list has the latest placement only. A child placed for adoption is taken to be settled, since the time with earlier carers cannot be added."

[[example]]
shows = "30 months in care and 24 in the placement are enough; adoption counts whatever the time in the placement"
given.children_in_care = """
child_id, age, is_open, is_short_break, months_in_care, months_in_placement, is_placed_for_adoption
C1,       15,  true,    false,          30,             24,                  false
C2,       15,  true,    false,          40,             23,                  false
C3,       3,   true,    false,          30,             1,                   true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "from 16, before 30 months, after care, in short breaks and without an age a child is not in the question"
given.children_in_care = """
child_id, age, is_open, is_short_break, months_in_care, months_in_placement, is_placed_for_adoption
C1,       16,  true,    false,          60,             60,                  false
C2,       10,  true,    false,          29,             29,                  false
C3,       10,  false,   false,          60,             60,                  false
C4,       10,  true,    true,           60,             60,                  false
C5,       ,    true,    false,          60,             60,                  false
C6,       10,  true,    false,          60,             2,                   false
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
"""
*/

select
    la,
    sum(case when months_in_placement >= 24 or is_placed_for_adoption then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and age < 16
  and months_in_care >= 30
group by la
order by la
