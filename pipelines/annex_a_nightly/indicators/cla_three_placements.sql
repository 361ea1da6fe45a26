/*
title   = "Children in care with three or more placements in a year"
asks    = "Of the children in care on the snapshot day, what share has had three or more placements in twelve months?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The number of placements is as the authority counts it; holidays, hospital and other temporary moves should not be in it."

[[example]]
shows = "three count and two do not; a child who has left is not in the question"
given.children_in_care = """
child_id, placements_12m, is_open, is_short_break
C1,       3,              true,    false
C2,       2,              true,    false
C3,       5,              false,   false
C4,       1,              true,    false
C5,       4,              true,    true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when placements_12m >= 3 then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
group by la
order by la
