/*
title   = "Children with repeated section 47 enquiries"
asks    = "About how many children did two or more section 47 enquiries begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "enquiries_of_child"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "Children with one enquiry are left out. The count is made from the enquiries listed and not from the number the list gives for twelve months."

[[example]]
shows = "a child is counted once, by its enquiries begun within the six months; one is not repeated, and five and more are together"
given.section47 = """
child_id, started_in_window
C1,       true
C1,       false
C2,       true
C2,       true
C2,       false
C3,       true
C3,       true
C3,       true
C4,       true
C4,       true
C4,       true
C4,       true
C5,       true
C5,       true
C5,       true
C5,       true
C5,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C7,       true
C7,       true
C7,       true
C7,       true
"""
expect = """
la,  enquiries_of_child,  numerator
ABC, 2 enquiries,         1
ABC, 3 enquiries,         1
ABC, 4 enquiries,         2
ABC, 5 or more enquiries, 2
"""
*/

with counted as (
    select
        la,
        child_id,
        count(*) as n_enquiries
    from section47
    where started_in_window
    group by la, child_id
),

worded as (
    select
        la,
        case n_enquiries
            when 2 then '2 enquiries'
            when 3 then '3 enquiries'
            when 4 then '4 enquiries'
            else '5 or more enquiries'
        end as enquiries_of_child
    from counted
    where n_enquiries > 1
)

select
    la,
    enquiries_of_child,
    count(*) as numerator
from worded
group by la, enquiries_of_child
order by la, enquiries_of_child
