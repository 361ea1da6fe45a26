/*
title   = "Referrals received"
asks    = "How many referrals of a child came in during the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3"
caution = "These are six months of referrals, and a published year has twelve."

[[example]]
shows = "a referral before the six months is not counted"
given.referrals = """
child_id, in_window
C1,       true
C2,       false
C3,       true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when in_window then 1 else 0 end) as numerator
from referrals
group by la
order by la
