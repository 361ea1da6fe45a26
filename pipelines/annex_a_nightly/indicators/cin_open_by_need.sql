/*
title   = "Children in need by primary need"
asks    = "What is the primary need of the children in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "primary_need"]
parts_of = "cin_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 6; compare the Department for Education's children in need statistics"
caution = "One need for each child, usually as it was seen first. Not stated is an answer, not recorded is none. Not a child in need should not be found among open cases."

[[example]]
shows = "each need is counted under its code, then not stated, then those without one; a closed case is not"
given.children_in_need = """
child_id, primary_need, is_open
C1,       ,             true
C2,       N0,           true
C3,       N9,           true
C4,       N2,           true
C5,       N1,           true
C6,       N1,           true
C7,       N2,           false
C8,       ,             false
"""
expect = """
la,  primary_need, numerator
ABC, N1,           2
ABC, N2,           1
ABC, N9,           1
ABC, N0,           1
ABC, Not recorded, 1
"""
*/

with counted as (
    select
        la,
        primary_need,
        count(*) as numerator
    from children_in_need
    where is_open
    group by la, primary_need
),

placed as (
    select
        la,
        coalesce(primary_need, 'Not recorded') as primary_need,
        numerator,
        -- Not stated has the lowest code, and comes after all that is stated.
        case when primary_need = 'N0' then 'N99' else primary_need end as place
    from counted
)

select
    la,
    primary_need,
    numerator
from placed
order by la, place nulls last
