/*
title   = "Children with an early help assessment"
asks    = "For how many children did an early help assessment begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 2"
caution = "Early help is often kept in a system of its own, where a child may have another number than in the rest of the lists, or two."

[[example]]
shows = "a child with two assessments is counted once, one whose assessment began earlier is not"
given.early_help = """
child_id, started_in_window, is_open
C1,       true,              false
C1,       true,              true
C2,       true,              true
C2,       false,             false
C3,       false,             true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    count(distinct case when started_in_window then child_id end) as numerator
from early_help
group by la
order by la
