/*
title   = "Children who came into care"
asks    = "For how many children did the latest time in care begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "A child who came into care twice in the six months is counted once."

[[example]]
shows = "a child who came and left within the six months is counted, one on short breaks is not"
given.children_in_care = """
child_id, started_in_window, is_short_break
C1,       true,              false
C2,       true,              true
C3,       false,             false
"""
expect = """
la,  numerator
ABC, 1
"""
*/

select
    la,
    sum(case when started_in_window and not is_short_break then 1 else 0 end) as numerator
from children_in_care
group by la
order by la
