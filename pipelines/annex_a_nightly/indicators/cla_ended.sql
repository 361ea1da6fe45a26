/*
title   = "Children who left care"
asks    = "How many children left care in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "A child who left and is back in care is not counted: the list has the latest time in care."

[[example]]
shows = "only an end within the six months counts"
given.children_in_care = """
child_id, ended_in_window, is_short_break
C1,       true,            false
C2,       true,            true
C3,       false,           false
C4,       true,            false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when ended_in_window and not is_short_break then 1 else 0 end) as numerator
from children_in_care
group by la
order by la
