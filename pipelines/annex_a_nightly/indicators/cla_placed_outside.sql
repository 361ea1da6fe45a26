/*
title   = "Children in care placed outside the authority"
asks    = "Of the children in care on the snapshot day whose place is known, what share is placed outside the authority?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Outside the boundary, however near. A child without a location is left out of both numbers."

[[example]]
shows = "a child without a location is in neither number, nor is one who has left or has short breaks only"
given.children_in_care = """
child_id, placement_location, is_open, is_short_break
C1,       out,                true,    false
C2,       in,                 true,    false
C3,       in,                 true,    false
C4,       ,                   true,    false
C5,       out,                false,   false
C6,       out,                true,    true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when placement_location = 'out' then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and placement_location in ('in', 'out')
group by la
order by la
