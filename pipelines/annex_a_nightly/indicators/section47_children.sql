/*
title   = "Children with a section 47 enquiry"
asks    = "About how many children did a section 47 enquiry begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5; compare the Department for Education's children in need statistics"
caution = "Counted by the day of the strategy discussion. Children, where the number of enquiries counts a child once for each."

[[example]]
shows = "a child with two enquiries is counted once, one whose enquiry began earlier is not"
given.section47 = """
child_id, started_in_window
C1,       true
C1,       true
C2,       true
C2,       false
C3,       false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    count(distinct case when started_in_window then child_id end) as numerator
from section47
group by la
order by la
