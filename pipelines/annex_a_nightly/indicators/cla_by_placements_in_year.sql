/*
title   = "Children in care by number of placements in a year"
asks    = "How many placements have the children in care on the snapshot day had in twelve months?"
unit    = "count"
better  = "neither"
by      = ["la", "placements"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The number is as the authority counts it, the present placement included."

[[example]]
shows = "three and more are one part; one who has left, or has short breaks only, is not counted"
given.children_in_care = """
child_id, placements_12m, is_open, is_short_break
C1,       4,              true,    false
C2,       3,              true,    false
C3,       2,              true,    false
C4,       1,              true,    false
C5,       1,              true,    false
C6,       ,               true,    false
C7,       1,              false,   false
C8,       2,              true,    true
"""
expect = """
la,  placements,   numerator
ABC, 1,            2
ABC, 2,            1
ABC, 3 or more,    2
ABC, Not recorded, 1
"""
*/

with worded as (
    select
        la,
        case
            when placements_12m >= 3 then '3 or more'
            when placements_12m = 2  then '2'
            when placements_12m = 1  then '1'
            else 'Not recorded'
        end as placements
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    placements,
    count(*) as numerator
from worded
group by la, placements
order by la, placements
