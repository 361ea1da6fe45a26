/*
title   = "Initial conferences that led to a plan"
asks    = "Of the children whose initial conference in the six months has a result, for what share was it a protection plan?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "Low may mean that families are brought to conference too soon; near a hundred, that some are brought too late."

[[example]]
shows = "a result that is blank or unknown is no result"
given.section47 = """
child_id, conference_in_window, icpc_led_to_plan
C1,       true,                 yes
C2,       true,                 no
C3,       true,                 unknown
C4,       true,
C5,       false,                yes
C6,       true,                 yes
C7,       true,                 yes
"""
expect = """
la,  numerator, denominator
ABC, 3,         4
"""
*/

select
    la,
    sum(case when icpc_led_to_plan = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from section47
where conference_in_window and icpc_led_to_plan in ('yes', 'no')
group by la
order by la
