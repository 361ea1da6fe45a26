/*
title   = "Referrals with no further action"
asks    = "Of the referrals of the six months, what share led to nothing further?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 3; compare the Department for Education's children in need statistics"
caution = "A very low figure may mean that contacts are sifted before they become referrals."

[[example]]
shows = "the answer yes is counted, of all referrals in the six months"
given.referrals = """
child_id, in_window, is_nfa
C1,       true,      true
C2,       true,      false
C3,       true,      false
C4,       false,     true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_nfa then 1 else 0 end) as numerator,
    count(*) as denominator
from referrals
where in_window
group by la
order by la
