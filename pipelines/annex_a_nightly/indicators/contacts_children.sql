/*
title   = "Children with a contact"
asks    = "About how many children did a contact come in during the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 1"
caution = "Children are told apart by their number: one who is recorded under two numbers counts twice."

[[example]]
shows = "a child with two contacts is counted once, one whose only contact is outside the six months is not"
given.contacts = """
child_id, in_window
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
    count(distinct case when in_window then child_id end) as numerator
from contacts
group by la
order by la
