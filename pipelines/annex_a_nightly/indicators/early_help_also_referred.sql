/*
title   = "Children with early help who were referred as well"
asks    = "Of the children whose early help assessment began in the six months to the snapshot, what share has a referral in the same six months?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), lists 2 and 3"
caution = "The referral may have come before the early help or after it, so this tells steps up and steps down alike. A child who has another number in early help is not found among the referrals."

[[example]]
shows = "a child is counted once, however many assessments and referrals; both must be within the six months"
given.early_help = """
child_id, started_in_window
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
given.early_help = """
la,  child_id, started_in_window
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

with helped as (
    select distinct la, child_id
    from early_help
    where started_in_window
),

referred as (
    select distinct la, child_id, child_id as referred_child
    from referrals
    where in_window
)

select
    helped.la,
    count(referred.referred_child) as numerator,
    count(*) as denominator
from helped
left join referred on referred.la = helped.la and referred.child_id = helped.child_id
group by helped.la
order by helped.la
