/*
title   = "Children referred again within a year"
asks    = "Of the children referred in the six months to the snapshot, what share had been referred before within twelve months?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3; compare the Department for Education's children in need statistics"
caution = "Counted back from each child's latest referral. Children, where re-referrals are a share of referrals: the two differ. A count that is missing is not taken for an earlier referral, and where all are missing there is no figure."

[[example]]
shows = "each child is counted once; one referral that follows another is enough, and referrals before the six months are not in the question"
given.referrals = """
child_id, in_window, is_rereferral
C1,       true,      true
C1,       true,      true
C2,       true,      false
C3,       true,
C4,       true,      false
C4,       true,      true
C5,       false,     true
C6,       true,      false
C6,       false,     true
"""
expect = """
la,  numerator, denominator
ABC, 2,         5
"""

[[example]]
shows = "where no referral has a count there is no figure; one count is enough for one"
given.referrals = """
la,  child_id, in_window, is_rereferral
ABC, C1,       true,
ABC, C2,       true,
ABC, C3,       false,     true
XYZ, C4,       true,      false
XYZ, C5,       true,
"""
expect = """
la,  numerator, denominator
XYZ, 0,         2
"""
*/

select
    la,
    count(distinct case when is_rereferral then child_id end) as numerator,
    count(distinct child_id) as denominator
from referrals
where in_window
group by la
having count(is_rereferral) > 0
order by la
