/*
title   = "Unaccompanied asylum-seeking children among those in care"
asks    = "Of the children in care on the snapshot day, what share is seeking asylum alone?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "The list asks whether this was so at any time in twelve months, so a child whose claim has been settled may be counted."

[[example]]
shows = "children who have left are in neither number"
given.children_in_care = """
child_id, is_uasc, is_open, is_short_break
C1,       true,    true,    false
C2,       false,   true,    false
C3,       true,    false,   false
C4,       false,   true,    false
C5,       true,    true,    true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_uasc then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
group by la
order by la
