/*
title   = "Children in care by legal status"
asks    = "Under what legal status are the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "legal_status"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The latest status. Without children on short breaks only."

[[example]]
shows = "each status is counted; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, legal_status, is_open, is_short_break
C1,       J3,           true,    false
C2,       V2,           true,    false
C3,       J1,           true,    false
C4,       L1,           true,    false
C5,       E1,           true,    false
C6,       C1,           true,    false
C7,       C2,           true,    false
C8,       D1,           true,    false
C9,       L2,           true,    false
C10,      L3,           true,    false
C11,      J2,           true,    false
C12,      C1,           true,    false
C13,      ,             true,    false
C14,      C1,           false,   false
C15,      C1,           true,    true
"""
expect = """
la,  legal_status,               numerator
ABC, Accommodated under PACE,    1
ABC, Child assessment order,     1
ABC, Emergency protection order, 1
ABC, Freeing order,              1
ABC, Full care order,            1
ABC, Interim care order,         2
ABC, Placement order,            1
ABC, Police protection,          1
ABC, Remanded,                   1
ABC, Section 20,                 1
ABC, Youth rehabilitation order, 1
ABC, Not recorded,               1
"""
*/

with worded as (
    select
        la,
        case legal_status
            when 'C1' then 'Interim care order'
            when 'C2' then 'Full care order'
            when 'D1' then 'Freeing order'
            when 'E1' then 'Placement order'
            when 'V2' then 'Section 20'
            when 'L1' then 'Police protection'
            when 'L2' then 'Emergency protection order'
            when 'L3' then 'Child assessment order'
            when 'J1' then 'Remanded'
            when 'J2' then 'Accommodated under PACE'
            when 'J3' then 'Youth rehabilitation order'
            else 'Not recorded'
        end as legal_status
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    legal_status,
    count(*) as numerator
from worded
group by la, legal_status
order by la, legal_status = 'Not recorded', legal_status
