/*
title   = "Children who became in need"
asks    = "For how many children did the latest episode of need begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "The list has a child's latest episode only."

[[example]]
shows = "one that began and ended within the six months is counted"
given.children_in_need = """
child_id, started_in_window, is_open
C1,       true,              true
C2,       true,              false
C3,       false,             true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
