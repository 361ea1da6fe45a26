/*
title   = "Section 47 enquiries that needed no conference"
asks    = "Of the enquiries begun in the six months and decided, what share was found to need no initial conference?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "High may mean enquiries begun too readily, low that children wait for them too long: look at the cases."

[[example]]
shows = "an enquiry that is not decided yet is left out, and so is one from before the six months"
given.section47 = """
child_id, started_in_window, icpc_unnecessary
C1,       true,              true
C2,       true,              false
C3,       true,
C4,       true,              true
C5,       false,             true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""
*/

select
    la,
    sum(case when icpc_unnecessary then 1 else 0 end) as numerator,
    count(*) as denominator
from section47
where started_in_window and icpc_unnecessary is not null
group by la
order by la
