/*
title   = "Contacts received"
asks    = "How many contacts about a child came in during the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 1"
caution = "A contact that names three children counts three times. Authorities differ in what they record as a contact, so compare with care."

[[example]]
shows = "a contact outside the six months is not counted; two contacts of one child are two"
given.contacts = """
child_id, in_window
C1,       true
C1,       true
C2,       false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "where every contact is outside the six months the figure is nought, and not absent"
given.contacts = """
child_id, in_window
C2,       false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when in_window then 1 else 0 end) as numerator
from contacts
group by la
order by la
