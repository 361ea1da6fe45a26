/*
title   = "Children with a contact who were referred as well"
asks    = "Of the children with a contact in the six months to the snapshot, what share has a referral in the same six months?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), lists 1 and 3"
caution = "Not the share of contacts that became referrals: the referral may have come before the contact or from someone else, and one that follows a late contact may lie beyond the snapshot."

[[example]]
shows = "a child is counted once, however many contacts and referrals; both must be within the six months"
given.contacts = """
child_id, in_window
C1,       true
C1,       true
C2,       true
C3,       true
C4,       false
"""
given.referrals = """
child_id, in_window
C1,       true
C1,       true
C2,       false
C4,       true
C5,       true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "another authority's child with the same number is another child"
given.contacts = """
la,  child_id, in_window
ABC, C1,       true
XYZ, C2,       true
"""
given.referrals = """
la,  child_id, in_window
XYZ, C1,       true
XYZ, C2,       true
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
XYZ, 1,         1
"""
*/

with contacted as (
    select distinct la, child_id
    from contacts
    where in_window
),

referred as (
    select distinct la, child_id, child_id as referred_child
    from referrals
    where in_window
)

select
    contacted.la,
    count(referred.referred_child) as numerator,
    count(*) as denominator
from contacted
left join referred on referred.la = contacted.la and referred.child_id = contacted.child_id
group by contacted.la
order by contacted.la
