/*
title   = "Children who are no longer in need"
asks    = "For how many children did the latest episode of need end in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "A child whose case was closed and opened again is counted as open only: the list has the latest episode. A case marked closed without a day is not counted."

[[example]]
shows = "an open case is not counted, nor one that ended before the six months or has no day"
given.children_in_need = """
child_id, case_status, cin_ended,  ended_in_window, is_open
C1,       closed,      2026-06-01, true,            false
C2,       cin_plan,    ,           false,           true
C3,       closed,      2026-01-05, false,           false
C4,       closed,      ,           false,           false
C5,       closed,      2026-07-01, true,            false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when ended_in_window then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
