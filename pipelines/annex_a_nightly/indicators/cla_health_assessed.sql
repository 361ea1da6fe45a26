/*
title   = "Children in care with an up-to-date health assessment"
asks    = "Of the children who have been in care for twelve months, what share has an up-to-date health assessment?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Up to date is six months for a child under 5 and twelve from the fifth birthday. The published figure is for children in care for a year on 31 March."

[[example]]
shows = "before twelve months in care a child is not in the question; no assessment is not up to date"
given.children_in_care = """
child_id, is_open, is_short_break, months_in_care, is_health_assessment_up_to_date
C1,       true,    false,          12,             true
C2,       true,    false,          11,             false
C3,       true,    false,          40,             false
C4,       false,   false,          40,
C5,       true,    true,           40,             true
"""
expect = """
la,  numerator, denominator
ABC, 1,         2
"""
*/

select
    la,
    sum(case when is_health_assessment_up_to_date then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and months_in_care >= 12
group by la
order by la
