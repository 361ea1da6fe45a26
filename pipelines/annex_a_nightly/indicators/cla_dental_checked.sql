/*
title   = "Children in care with a dental check in the last year"
asks    = "Of the children who have been in care for twelve months, what share had a dental check in the twelve months to the snapshot?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Babies are in the question. The published figure is for children in care for a year on 31 March."

[[example]]
shows = "before twelve months in care a child is not in the question; no check is not a check"
given.children_in_care = """
child_id, is_open, is_short_break, months_in_care, is_dental_check_up_to_date
C1,       true,    false,          12,             true
C2,       true,    false,          11,             true
C3,       true,    false,          40,             false
C4,       true,    false,          13,
C5,       false,   false,          40,             true
C6,       true,    true,           40,             true
C7,       true,    false,          ,               true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_dental_check_up_to_date then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and months_in_care >= 12
group by la
order by la
