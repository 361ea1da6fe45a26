/*
title   = "Children at an initial conference"
asks    = "How many children had an initial child protection conference in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "Children, not meetings: three brothers and sisters at one conference are three. Conferences for children who move in without an enquiry are not on the list."

[[example]]
shows = "the day of the conference decides, not that of the enquiry"
given.section47 = """
child_id, started_in_window, conference_in_window
C1,       false,             true
C2,       true,              true
C3,       true,              false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when conference_in_window then 1 else 0 end) as numerator
from section47
group by la
order by la
