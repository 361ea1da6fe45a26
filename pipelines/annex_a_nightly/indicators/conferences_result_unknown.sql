/*
title   = "Initial conferences without a result"
asks    = "For how many children whose initial conference was in the six months is it not known whether it led to a protection plan?"
unit    = "count"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "These are left out of the share that led to a plan. A conference held in the last days before the snapshot may only not be written up yet."

[[example]]
shows = "unknown and blank are no result, yes and no are one; conferences outside the six months are not counted"
given.section47 = """
child_id, conference_in_window, icpc_led_to_plan
C1,       true,                 yes
C2,       true,                 no
C3,       true,                 unknown
C4,       true,
C5,       true,
C6,       false,                unknown
C7,       false,
"""
expect = """
la,  numerator
ABC, 3
"""
*/

select
    la,
    sum(case when conference_in_window and coalesce(icpc_led_to_plan, 'unknown') = 'unknown' then 1 else 0 end) as numerator
from section47
group by la
order by la
