/*
title   = "Children in care"
asks    = "How many children are in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Without children looked after for short breaks only, as in the published count."

[[example]]
shows = "a child who has left, and one who has short breaks only, are not counted"
given.children_in_care = """
child_id, is_open, is_short_break
C1,       true,    false
C2,       false,   false
C3,       true,    true
C4,       true,    false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_open and not is_short_break then 1 else 0 end) as numerator
from children_in_care
group by la
order by la
