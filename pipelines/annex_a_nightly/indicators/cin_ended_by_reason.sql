/*
title   = "Children no longer in need by reason"
asks    = "Why were the cases closed that ended in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "closure_reason"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6; compare the Department for Education's children in need statistics"
caution = "Another reason takes in the children no longer in need, so it tells little where it is large. Cases closed straight after an assessment are not expected on the list."

[[example]]
shows = "each reason is counted under its code, and one that is not given comes last; a child still in need is not counted"
given.children_in_need = """
child_id, closure_reason, ended_in_window
C1,       ,               true
C2,       RC9,            true
C3,       RC8,            true
C4,       RC7,            true
C5,       RC7,            true
C6,       RC1,            true
C7,       RC5,            false
C8,       ,               false
"""
expect = """
la,  closure_reason, numerator
ABC, RC1,            1
ABC, RC7,            2
ABC, RC8,            1
ABC, RC9,            1
ABC, Not recorded,   1
"""
*/

with counted as (
    select
        la,
        closure_reason,
        count(*) as numerator
    from children_in_need
    where ended_in_window
    group by la, closure_reason
),

placed as (
    select
        la,
        coalesce(closure_reason, 'Not recorded') as closure_reason,
        numerator,
        closure_reason as place
    from counted
)

select
    la,
    closure_reason,
    numerator
from placed
order by la, place nulls last
