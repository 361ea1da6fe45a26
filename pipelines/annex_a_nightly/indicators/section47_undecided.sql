/*
title   = "Section 47 enquiries not decided"
asks    = "For how many of the section 47 enquiries begun in the six months is it not yet recorded whether a conference is needed?"
unit    = "count"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "These are left out of the share that needed no conference. Enquiries of the last weeks may well be under way; older ones want an answer. Those begun before the six months are not counted."

[[example]]
shows = "only a blank is undecided; yes and no are answers, and an enquiry that began earlier is not counted"
given.section47 = """
child_id, started_in_window, icpc_unnecessary
C1,       true,
C2,       true,              true
C3,       true,              false
C4,       false,
C5,       true,
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window and icpc_unnecessary is null then 1 else 0 end) as numerator
from section47
group by la
order by la
