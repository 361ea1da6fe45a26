/*
title   = "Children referred"
asks    = "How many children were referred in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3; compare the Department for Education's children in need statistics"
caution = "These are six months of referrals. A child referred in both halves of a year is counted in each, so two halves add up to more than a year's children."

[[example]]
shows = "a child referred twice is counted once, one referred only before the six months is not"
given.referrals = """
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
from referrals
group by la
order by la
