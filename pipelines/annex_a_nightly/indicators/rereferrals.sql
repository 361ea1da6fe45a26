/*
title   = "Re-referrals within a year"
asks    = "Of the referrals of the six months, what share was of a child who had been referred before within twelve months?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3; compare the Department for Education's children in need statistics"
caution = "The list counts back from each child's latest referral and repeats that count on all rows of the child, so a child's first referral may be counted too. The published figure is worked out referral by referral."

[[example]]
shows = "one earlier referral is enough; a count that is missing is not taken for a re-referral"
given.referrals = """
child_id, in_window, is_rereferral
C1,       true,      true
C2,       true,      false
C3,       true,
C4,       true,      false
C5,       false,     true
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when is_rereferral then 1 else 0 end) as numerator,
    count(*) as denominator
from referrals
where in_window
group by la
order by la
